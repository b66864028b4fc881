/**
 * What a school was called on a day, for a row that has kept the name of its own day: that name, until the day on which
 * the school gave it up, and from then on the one that followed. Where nobody knows that day, the kept name stands.
 */
export const schoolNameOn = (kept: string, school: string, day: string): string => `
  CASE WHEN ${kept} = ${school}.name THEN ${kept}
    ELSE coalesce((SELECT CASE WHEN f.until_on > ${day} THEN ${kept} ELSE coalesce(
        (SELECT n.name FROM school_name n WHERE n.school_no = ${school}.no AND n.kind = 'former' AND n.until_on > ${day}
         ORDER BY n.until_on LIMIT 1), ${school}.name) END
      FROM school_name f WHERE f.school_no = ${school}.no AND f.kind = 'former' AND f.name = ${kept}
        AND f.until_on IS NOT NULL), ${kept}) END`
