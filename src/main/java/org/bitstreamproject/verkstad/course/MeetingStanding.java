// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;

/**
 * How one person stands with the meetings: at least two of the course's three, or what was agreed instead. The one place
 * where that rule is computed. Pure.
 *
 * @param parts in the order of the meetings
 */
public record MeetingStanding(List<Part> parts) {
    /** Of a course with three meetings, or as many as it has. */
    private static final int NEEDED = 2;

    /** Where a meeting's requirement stands for one person. */
    public enum State {
        /** Was there. */
        ATTENDED,
        /** Something else was agreed and counts. */
        SUBSTITUTE,
        /** Neither is written down; the meeting may lie ahead. */
        OPEN;

        public boolean counts() {
            return this != OPEN;
        }
    }

    /** One meeting. @param reason what was agreed instead, in the teacher's words; empty otherwise */
    public record Part(Anchor anchor, State state, String reason) {}

    public MeetingStanding {
        parts = List.copyOf(parts);
    }

    /** Somebody was at a meeting who was there for at least half of its days. @param days at least 1 */
    public static State attended(long present, int days) {
        return present > 0 && present * 2 >= days ? State.ATTENDED : State.OPEN;
    }

    public long met() {
        return parts.stream().filter(part -> part.state().counts()).count();
    }

    public int needed() {
        return Math.min(NEEDED, parts.size());
    }

    public boolean fulfilled() {
        return met() >= needed();
    }
}
