/**
 * In Chinese, how far a ratio is from its bound: 低 0.5 个百分点.
 * @param points percentage points, with `-` or `−` in front where the ratio is below the bound
 */
export function pointsFromBound(points: string): string {
  if (/^[-−]/.test(points)) return `低 ${points.slice(1)} 个百分点`;
  return /[1-9]/.test(points) ? `高 ${points} 个百分点` : '恰好相等';
}
