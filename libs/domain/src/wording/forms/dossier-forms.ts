import type { PaperForm } from './form.js';

const contents = {
  table: 'index',
  head: ['序号', '文书名称', '页号', '备注'],
  row: ['{no}', '{name}', '{pages}', '{remark}'],
} as const;

/** The volume around the papers: cover, contents, back cover (domain.md §5.2). */
export const dossierForms = {
  COVER: {
    title: '人民调解卷宗',
    blocks: [
      { line: '{committee}', align: 'center' },
      {
        fields: [
          ['卷名', '{title}'],
          ['卷号', '{volumeNumber}'],
          ['案号', '{caseNumber}'],
          ['人民调解员', '{mediatorNames}'],
          ['调解日期', '{clockStartOn} 至 {closedOn}'],
          ['调解结果', '{outcome}'],
          ['立卷人', '{compiler}'],
          ['立卷日期', '{sealedOn}'],
          ['保管期限', '{retention}'],
          ['备注', '{remark}'],
        ],
      },
    ],
    signatures: [],
  },
  CONTENTS: { title: '卷内目录', blocks: [contents], signatures: [] },
  BACK_COVER: {
    title: '封底',
    blocks: [
      '本卷共{pageCount}页。',
      {
        fields: [
          ['立卷人', '{compiler}'],
          ['检查人', '{checker}'],
          ['归档日期', '{sealedOn}'],
        ],
      },
    ],
    signatures: [],
  },
} satisfies Record<string, PaperForm>;
