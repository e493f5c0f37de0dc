// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/** Habits of a platform that a launch shows, or does not. Names are kept in rows: never give one another meaning. */
public enum Quirk {
    HINT_ECHO,
    ONE_LAUNCH,
    STATE_ONCE,
    SHORT_LIFE,
    NO_AZP,
    SHORT_CONTEXT_TYPE,
    LITERAL_VARIABLES,
    HISTORY,
    LOCALE_PACK,
    FULL_ROLES,
    ADMINISTRATOR_TEACHES,
    OUTCOMES_ALWAYS,
    SOURCEDID_JSON,
    LINE_ITEM,
    LINE_ITEM_QUERY,
    PERSON_IDS,
    SMALL_NUMBERS,
    CRLF,
    IN_FRAME,
    NO_MIGRATION_CLAIM,
    CALLBACK,
    SIGNED_BUTTON;

    /** What a launch shows of a habit. */
    public enum Sight {
        PRESENT,
        ABSENT,
        /** This launch says nothing of it. */
        UNSEEN;

        public static Sight of(boolean present) {
            return present ? PRESENT : ABSENT;
        }

        /** @param told whether the launch says anything of it */
        public static Sight of(boolean told, boolean present) {
            return told ? of(present) : UNSEEN;
        }
    }
}
