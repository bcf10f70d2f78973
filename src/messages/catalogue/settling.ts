import { examples, note } from './noted.ts';
import { claimNotes } from './settling-claims.ts';
import { limitNotes } from './settling-limits.ts';

/** What the engine notes while settling; settlement.json names these codes in `notes`. */
export const settlingEntries = {
  ...claimNotes,
  ...limitNotes,
  W403: note({
    zh: {
      said: '该事项不予奖补或待定，核定调整未起作用',
      hint: '请核对核定调整所指的事项；原因见“不予奖补”或“待定事项”。',
    },
    en: {
      said: 'denied or pending, so its adjustment changes nothing',
      hint: 'Check which matter the adjustment means; the reason stands with the line.',
    },
    example: examples.project,
  }),
  W404: note({
    zh: {
      said: '该事项不予奖补或待定，没有可暂缓的金额',
      hint: '请核对暂缓所指的事项；原因见“不予奖补”或“待定事项”。',
    },
    en: {
      said: 'denied or pending, so there is nothing to hold',
      hint: 'Check which matter the hold means; the reason stands with the line.',
    },
    example: examples.project,
  }),
  W401: note({
    zh: {
      said: '该事项不予奖补或待定，审议决定未起作用',
      hint: '请核对决定所指的事项；原因见“不予奖补”或“待定事项”。',
    },
    en: {
      said: 'denied or pending, so its decision changes nothing',
      hint: 'Check which matter the decision means; the reason stands with the line.',
    },
    example: examples.platform,
  }),
};
