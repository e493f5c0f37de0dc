// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What was typed cannot stand in this field; the message says what can. */
public final class SlotRefused extends DomainException {
    private SlotRefused(String code, Object... args) {
        super("casework.error." + code, args);
    }

    static SlotRefused tooLong(int most, int length) {
        return new SlotRefused("too-long", most, length);
    }

    static SlotRefused tooManyLines(int most) {
        return new SlotRefused("too-many-lines", most);
    }

    public static SlotRefused tooManyRows(int most) {
        return new SlotRefused("too-many-rows", most);
    }

    static SlotRefused noSuchOption() {
        return new SlotRefused("no-such-option");
    }

    static SlotRefused notAWholeNumber() {
        return new SlotRefused("not-a-whole-number");
    }

    static SlotRefused notANumber() {
        return new SlotRefused("not-a-number");
    }

    /** Both readings are written so that typing one of them leaves no doubt. */
    static SlotRefused doubtful(String grouped, String decimal) {
        return new SlotRefused("doubtful-number", grouped, decimal);
    }

    static SlotRefused outOfRange(int least, int most) {
        return new SlotRefused("out-of-range", least, most);
    }

    static SlotRefused notADate() {
        return new SlotRefused("not-a-date");
    }
}
