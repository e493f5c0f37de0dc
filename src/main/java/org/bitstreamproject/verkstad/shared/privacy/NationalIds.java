// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.privacy;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds Swedish and Norwegian national identity numbers in a text, so that they are refused before storage (rules PII-01
 * and PII-02 of the course). Organisation, telephone and diary numbers pass, since they fail the date or the control digits.
 */
public final class NationalIds {
    /** yymmdd-nnnn or yyyymmdd-nnnn; separators may be missing, be blanks, or stand within the date too. */
    private static final Pattern SWEDISH = Pattern.compile(
            "(?<![0-9])(?:[0-9]{2})?([0-9]{2})[-./ ]?([0-9]{2})[-./ ]?([0-9]{2})\\s*[-+.]?\\s*([0-9]{4})(?![0-9])");

    /** ddmmyynnnkk, often written with a blank after the date or points within it. */
    private static final Pattern NORWEGIAN = Pattern.compile(
            "(?<![0-9])([0-9]{2})[-./ ]?([0-9]{2})[-./ ]?([0-9]{2})\\s*[-.]?\\s*([0-9]{3})\\s?([0-9]{2})(?![0-9])");

    private static final int[] FIRST_CONTROL = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_CONTROL = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Which country's number was found. */
    public enum Found {
        NOTHING,
        SWEDISH,
        NORWEGIAN
    }

    private NationalIds() {}

    /** What stands in the text; full-width digits, any dash and blank, and characters nobody sees make no difference. */
    public static Found in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\p{Pd}\u2212]", "-");
        if (SWEDISH.matcher(plain).results().anyMatch(NationalIds::isSwedish)) {
            return Found.SWEDISH;
        }
        return NORWEGIAN.matcher(plain).results().anyMatch(NationalIds::isNorwegian) ? Found.NORWEGIAN : Found.NOTHING;
    }

    private static String digits(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .collect(Collectors.joining());
    }

    private static boolean isSwedish(MatchResult match) {
        var digits = digits(match);
        var month = number(digits, 2);
        var day = number(digits, 4);
        var isDate = month >= 1 && month <= 12 && (isDay(day) || isDay(day - 60));
        return isDate && luhn(digits);
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var doubled = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Day +40 marks a D-number; month +40, +65 and +80 mark the synthetic numbers of the health net, NAV and the tax agency. */
    private static boolean isNorwegian(MatchResult match) {
        var digits = digits(match);
        var day = number(digits, 0);
        var month = number(digits, 2);
        var isDate = (isDay(day) || isDay(day - 40))
                && (isMonth(month) || isMonth(month - 40) || isMonth(month - 65) || isMonth(month - 80));
        return isDate && controls(digits, FIRST_CONTROL) && controls(digits, SECOND_CONTROL);
    }

    private static boolean controls(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= 31;
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }
}
