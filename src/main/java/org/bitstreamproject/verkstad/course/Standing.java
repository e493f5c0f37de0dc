// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the LMS course of a set-up session.
 *
 * @param context its newest epoch, null when nobody has heard of it
 * @param source the bound course it was copied from, when COPIED
 * @param request what waits, when WAITING
 */
record Standing(
        Situation situation,
        @Nullable LmsContext context,
        @Nullable LmsContext source,
        @Nullable JoinRequest request) {
    enum Situation {
        /** An LMS administrator looks: help, and nothing to decide. */
        ADMINISTRATOR,
        /** Belongs to no edition. */
        NEW,
        /** Belongs to none, and was copied from one that does. */
        COPIED,
        /** Belongs to a run that is over or silent, and somebody new has come. */
        UNCLEAR,
        /** Has asked to join an edition. */
        WAITING,
        /** Takes part. */
        CONNECTED
    }

    /** @throws AlreadyConnected unless the course may be given a run of its own now */
    Standing open() {
        return switch (situation) {
            case NEW, COPIED, UNCLEAR -> this;
            case ADMINISTRATOR, WAITING, CONNECTED -> throw new AlreadyConnected();
        };
    }

    /** Whether the course has asked to join this edition and has no answer yet. */
    boolean waitsFor(EditionId edition) {
        return request != null && request.edition().equals(edition);
    }

    /** The course whose run a new one follows, or null. */
    @Nullable LmsContext earlier() {
        return situation == Situation.UNCLEAR ? context : source;
    }
}
