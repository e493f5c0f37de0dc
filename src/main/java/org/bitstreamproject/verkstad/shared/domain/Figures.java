// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shapes of a typed number. */
final class Figures {
    /** One sign with three digits after it and one to three before: a decimal sign or a thousands sign. */
    static final Pattern EITHER = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern MINUS = Pattern.compile("^[-\\u2010\\u2011\\u2012\\u2013\\u2212] ?");
    private static final String DECIMALS = "([.,][0-9]{1,9})?";
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}" + DECIMALS + "|-?[.,][0-9]{1,9}");
    private static final Pattern BLANKS = Pattern.compile("-?[0-9]{1,3}( [0-9]{3}){1,4}" + DECIMALS);
    private static final Pattern POINTS =
            Pattern.compile("-?[0-9]{1,3}((\\.[0-9]{3}){1,4},[0-9]{1,9}|(\\.[0-9]{3}){2,4})");
    private static final Pattern COMMAS =
            Pattern.compile("-?[0-9]{1,3}((,[0-9]{3}){1,4}\\.[0-9]{1,9}|(,[0-9]{3}){2,4})");

    private Figures() {}

    /** One ordinary blank where there were blanks, an ordinary minus in front. */
    static String tidy(String typed) {
        var text = BLANK.matcher(typed).replaceAll(" ").strip();
        return MINUS.matcher(text).replaceFirst("-");
    }

    static Optional<BigDecimal> read(String text) {
        if (PLAIN.matcher(text).matches() || BLANKS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(" ", "").replace(',', '.')));
        }
        if (POINTS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return COMMAS.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    /** What a reader of the language may mean by a thousands sign besides a blank; 0 when nothing. */
    static char groupingSign(Language language) {
        return switch (language) {
            case SV -> 0;
            case NB -> '.';
            case EN -> ',';
        };
    }

    static char decimalSign(Language language) {
        return language == Language.EN ? '.' : ',';
    }
}
