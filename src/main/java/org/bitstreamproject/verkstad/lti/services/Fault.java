// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.util.Locale;

/** What went wrong with an outgoing call, and whether trying again can help. Names are stored with the outbox row. */
public enum Fault {
    UNREACHABLE(true),
    TOO_SLOW(true),
    TOO_MUCH(true),
    BUSY(true),
    NOT_UNDERSTOOD(true),
    TOKEN_REFUSED(true),
    FOREIGN_ADDRESS(false),
    NO_SCOPE(false),
    NOT_ALLOWED(false),
    NOT_GRADABLE(false),
    LINE_ITEM_GONE(false),
    NEWER_IN_LMS(false),
    REFUSED_BY_LMS(false);

    private final boolean temporary;

    Fault(boolean temporary) {
        this.temporary = temporary;
    }

    public boolean temporary() {
        return temporary;
    }

    /** Text for teachers: what it means and what to do. */
    public String messageKey() {
        return "lti.passback.fault." + name().toLowerCase(Locale.ROOT);
    }
}
