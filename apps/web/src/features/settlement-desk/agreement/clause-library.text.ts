import { texts } from '../../../lib/text';
import type { Clause } from './draft';

/** A clause to start from. The agreement is written in Chinese whoever reads the screen; blanks stand in 〔 〕. */
export interface LibraryClause extends Clause {
  readonly key: LibraryKey;
  readonly text: string;
}

export const CLAUSE_LIBRARY: readonly LibraryClause[] = [
  {
    key: 'payOnce',
    kind: 'PAYMENT',
    text: '〔被申请人〕向〔申请人〕支付〔款项名称〕共计〔金额大写〕（¥〔金额〕），于〔日期〕前一次性转入本协议所列收款账户。',
  },
  {
    key: 'payInParts',
    kind: 'PAYMENT',
    text: '〔被申请人〕向〔申请人〕支付〔款项名称〕共计〔金额大写〕（¥〔金额〕），按履行计划分期转入本协议所列收款账户；任何一期逾期满〔天数〕日的，〔申请人〕有权要求一次性付清全部余款。',
  },
  {
    key: 'payOnTheSpot',
    kind: 'PAYMENT',
    text: '〔被申请人〕于本协议签署时当场向〔申请人〕支付〔款项名称〕〔金额大写〕（¥〔金额〕），〔申请人〕已收讫并出具收据。',
  },
  {
    key: 'stopMark',
    kind: 'STOP',
    text: '〔被申请人〕自本协议生效之日起停止在店招、包装、宣传及网络店铺中使用与第〔商标注册号〕号注册商标相同或近似的标识。',
  },
  {
    key: 'stopPatent',
    kind: 'STOP',
    text: '〔被申请人〕停止制造、销售、许诺销售落入第〔专利号〕号专利权保护范围的产品，并停止使用相应方法。',
  },
  {
    key: 'takeDown',
    kind: 'STOP',
    text: '〔被申请人〕于〔日期〕前删除其在〔平台或网址〕使用的涉案作品，此后未经许可不再使用。',
  },
  {
    key: 'stopConfusion',
    kind: 'STOP',
    text: '〔被申请人〕停止使用引人误认为其与〔申请人〕存在特定联系的名称、包装、装潢及域名，并于〔日期〕前办理变更或注销手续。',
  },
  {
    key: 'destroyStock',
    kind: 'DESTROY',
    text: '〔被申请人〕于〔日期〕前将库存涉案商品〔数量〕及其包装、标识销毁，销毁时通知〔申请人〕到场，并留存照片、清单。',
  },
  {
    key: 'replaceSign',
    kind: 'DESTROY',
    text: '〔被申请人〕于〔日期〕前拆除并更换含有涉案标识的店招、价签和宣传品，更换后将照片交调解委员会存卷。',
  },
  {
    key: 'apologyLetter',
    kind: 'APOLOGY',
    text: '〔被申请人〕于〔日期〕前向〔申请人〕出具书面致歉函，致歉函内容不得透露调解过程。',
  },
  {
    key: 'clearUp',
    kind: 'APOLOGY',
    text: '〔被申请人〕于〔日期〕前在〔媒体或平台〕显著位置刊登声明，消除影响，声明保留不少于〔天数〕日，文稿事先经〔申请人〕确认。',
  },
  {
    key: 'licence',
    kind: 'LICENCE',
    text: '〔申请人〕许可〔被申请人〕自〔日期〕起至〔日期〕止在〔地域〕范围内以普通许可方式使用〔权利名称〕，许可使用费已含在本协议金额之内，未经书面同意不得再许可他人。',
  },
  {
    key: 'pastUse',
    kind: 'LICENCE',
    text: '双方确认，〔被申请人〕支付本协议约定款项后，〔申请人〕不再就本协议签署之前的使用行为提出主张；今后使用的，另行签订许可合同。',
  },
  {
    key: 'transferRight',
    kind: 'OWNERSHIP_CONFIRMATION',
    text: '双方确认〔权利名称〕（〔登记号〕）归〔权利人〕所有，对方于〔日期〕前协助办理登记变更手续。',
  },
  {
    key: 'inventor',
    kind: 'INVENTOR_STATUS',
    text: '双方确认〔姓名〕为〔专利名称〕（〔专利号〕）的发明人，〔被申请人〕于〔日期〕前办理著录项目变更。',
  },
  {
    key: 'invalidated',
    kind: 'INVALIDATION',
    text: '涉案权利此后被宣告无效或被撤销的，已经支付的款项不予退还，尚未到期的款项不再支付；明显违反公平原则的，由双方另行协商。',
  },
  {
    key: 'penalty',
    kind: 'BREACH',
    consequence: 'PENALTY',
    text: '〔被申请人〕逾期付款的，按未付金额每日万分之〔数字〕支付违约金；再次实施涉案行为的，每次支付违约金〔违约金数额〕元。',
  },
  {
    key: 'interest',
    kind: 'BREACH',
    consequence: 'INTEREST',
    text: '〔被申请人〕逾期付款的，自逾期之日起按同期一年期贷款市场报价利率支付利息。',
  },
  {
    key: 'maySue',
    kind: 'BREACH',
    consequence: 'SUE',
    text: '一方不履行本协议的，另一方可以就本协议向有管辖权的人民法院提起诉讼；协议经司法确认的，可以申请强制执行。',
  },
  {
    key: 'guarantee',
    kind: 'GUARANTEE',
    text: '〔担保人〕对〔被申请人〕在本协议项下的付款义务承担连带保证责任，保证期间为履行期限届满之日起六个月。',
  },
  {
    key: 'keepQuiet',
    kind: 'CONFIDENTIALITY',
    text: '除履行本协议、申请司法确认或法律另有规定外，双方对协议内容和调解过程保密。',
  },
  {
    key: 'keepSecret',
    kind: 'CONFIDENTIALITY',
    text: '双方对在调解中知悉的技术信息和经营信息保密，不得用于本纠纷以外的目的；已取得的载体于〔日期〕前返还或销毁。',
  },
  {
    key: 'settled',
    kind: 'OTHER',
    text: '本协议履行完毕后，双方就本纠纷再无其他争议，互不追究。',
  },
  {
    key: 'withdraw',
    kind: 'OTHER',
    text: '〔申请人〕于收到全部款项之日起〔天数〕日内撤回就同一行为向其他机关提出的投诉、举报或起诉。',
  },
  {
    key: 'copies',
    kind: 'OTHER',
    text: '本协议一式〔份数〕份，各方当事人各执一份，调解委员会留存一份，效力相同。',
  },
];

const zh = {
  payOnce: '一次付清',
  payInParts: '分期付款',
  payOnTheSpot: '当场付清',
  stopMark: '停止使用商标',
  stopPatent: '停止实施专利',
  takeDown: '删除网络作品',
  stopConfusion: '停止混淆行为',
  destroyStock: '销毁库存',
  replaceSign: '更换店招',
  apologyLetter: '书面致歉',
  clearUp: '登载声明',
  licence: '许可使用',
  pastUse: '既往使用了结',
  transferRight: '权利归属',
  inventor: '发明人署名',
  invalidated: '权利无效时的款项',
  penalty: '违约金',
  interest: '逾期利息',
  maySue: '可以起诉或申请执行',
  guarantee: '连带保证',
  keepQuiet: '协议保密',
  keepSecret: '商业秘密保密',
  settled: '再无争议',
  withdraw: '撤回投诉或起诉',
  copies: '协议份数',
};
export type LibraryKey = keyof typeof zh;

/** What each clause of the library is called on its button. */
export const libraryName = texts({
  zh,
  en: {
    payOnce: 'Paid at once',
    payInParts: 'Paid in instalments',
    payOnTheSpot: 'Paid on the spot',
    stopMark: 'Stop using a mark',
    stopPatent: 'Stop using a patent',
    takeDown: 'Take down a work',
    stopConfusion: 'Stop confusion',
    destroyStock: 'Destroy the stock',
    replaceSign: 'Replace the shop sign',
    apologyLetter: 'Letter of apology',
    clearUp: 'Public statement',
    licence: 'Licence',
    pastUse: 'Past use settled',
    transferRight: 'Whose right it is',
    inventor: 'Named as inventor',
    invalidated: 'If the right falls',
    penalty: 'Penalty',
    interest: 'Interest',
    maySue: 'May sue or enforce',
    guarantee: 'Guarantee',
    keepQuiet: 'Agreement confidential',
    keepSecret: 'Trade secrets',
    settled: 'Nothing else in dispute',
    withdraw: 'Withdraw complaints',
    copies: 'Copies',
  },
});

/** Blanks the case itself can fill. */
export const BLANKS = { applicant: '申请人', respondent: '被申请人', amount: '金额', amountInWords: '金额大写' };

/** How an obligation is usually performed; anything else can be typed. */
export const MANNERS = ['银行转账', '现金', '微信或支付宝转账', '当场交付', '邮寄', '现场查验'];
