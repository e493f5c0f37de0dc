// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.regex.Pattern;

/** Finds e-mail addresses and telephone numbers in a text (rule PII-03, a warning). */
final class ContactDetails {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");

    /** A country code or a leading nought and 7–10 digits, or eight digits in the Norwegian groups. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9+])"
            + "((\\+|00)4[5-7][ -]?[0-9]([ -]?[0-9]){6,9}"
            + "|0[0-9]{1,3}[ -][0-9]([ -]?[0-9]){4,7}"
            + "|07[0-9]{8}"
            + "|[2-9][0-9]( [0-9]{2}){3}|[49][0-9]{2} [0-9]{2} [0-9]{3})(?![0-9])");

    private ContactDetails() {}

    static boolean standIn(String text) {
        return EMAIL.matcher(text).find() || TELEPHONE.matcher(text).find();
    }
}
