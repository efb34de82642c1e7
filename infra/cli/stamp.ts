const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** @returns the moment by the clocks of China, `2026-11-24 09:00:00`, cut to so many characters */
export const stamp = (at: Date, length: number) => clock.format(at).slice(0, length);
