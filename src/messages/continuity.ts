/** How a recognition stands to those before it (三（三）1、2). */
export const continuity = { first: '首次', continuous: '连续', renewed: '中断后再次' } as const;
