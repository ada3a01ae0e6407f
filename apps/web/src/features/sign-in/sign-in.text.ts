import { texts } from '../../lib/text';

export const t = texts({
  zh: {
    title: '登录知和',
    subtitle: '西宁市知识产权纠纷人民调解委员会',
    username: '用户名',
    password: '密码',
    signIn: '登录',
    needUsername: '请输入用户名',
    needPassword: '请输入密码',
    party: '我是当事人：在线申请、查询进度',
    again: '登录已结束。再次登录后可继续，未提交的内容仍在本窗口。',
    language: 'English',
  },
  en: {
    title: 'Sign in to Zhihe',
    subtitle: 'Xining IP Dispute People’s Mediation Committee',
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    needUsername: 'Enter your user name',
    needPassword: 'Enter your password',
    party: 'I am a party: apply online or follow my case',
    again: 'Your session has ended. Sign in to go on; what you had not sent is still in this window.',
    language: '中文',
  },
});
