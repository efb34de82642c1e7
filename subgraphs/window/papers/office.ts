/** What a city or county puts on all its papers. */
export interface Office {
  /** Null: the window of the division where the case was accepted. */
  office: string | null;
  hotline: string;
  /** Null: a line to write it on. */
  supervisionPhone: string | null;
}

/** 12349: the hotline of social assistance (65号 三(五)). */
export const usualOffice: Office = { office: null, hotline: '12349', supervisionPhone: null };
