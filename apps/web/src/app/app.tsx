import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { language } from '../lib/language';
import { queryClient } from '../lib/query';
import { theme } from '../theme';
import { router } from './routes';

export function App() {
  return (
    <ConfigProvider theme={theme} locale={language === 'en' ? en : zh} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
