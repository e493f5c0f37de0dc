// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.exercise.NotWorked;

/** Numbers and names with {@code + - * /} and brackets, as a course writes them: {@code volume * (work - work.a5) / 60}. */
final class Formula {
    private static final Pattern PART = Pattern.compile("[a-zA-Z][a-zA-Z0-9.]*|[0-9]+([.][0-9]+)?|[-+*/()]");
    private static final int DEEPEST = 20;

    private final List<String> parts;
    private final Map<String, BigDecimal> names;
    private int at;
    private int depth;

    private Formula(List<String> parts, Map<String, BigDecimal> names) {
        this.parts = parts;
        this.names = names;
    }

    /** @throws NotWorked when it cannot be worked out */
    static BigDecimal of(String text, Map<String, BigDecimal> names) {
        var parts = PART.matcher(text).results().map(MatchResult::group).toList();
        if (!String.join("", parts).equals(text.replaceAll("\\s", ""))) {
            throw NotWorked.because("fault.figure.unreadable", text);
        }
        var formula = new Formula(parts, names);
        var number = formula.sum();
        if (formula.at < parts.size()) {
            throw NotWorked.because("fault.figure.unexpected", parts.get(formula.at), text);
        }
        return number;
    }

    private BigDecimal sum() {
        var number = product();
        while (next("+") || next("-")) {
            number = take().equals("+") ? number.add(product()) : number.subtract(product());
        }
        return number;
    }

    private BigDecimal product() {
        var number = factor();
        while (next("*") || next("/")) {
            if (take().equals("*")) {
                number = number.multiply(factor());
            } else {
                var by = factor();
                if (by.signum() == 0) {
                    throw NotWorked.because("fault.figure.zero", String.join(" ", parts));
                }
                number = number.divide(by, MathContext.DECIMAL64);
            }
        }
        return number;
    }

    private BigDecimal factor() {
        if (at == parts.size()) {
            throw NotWorked.because("fault.figure.short", String.join(" ", parts));
        }
        var part = take();
        if (part.equals("(")) {
            return bracket();
        }
        if (Character.isDigit(part.charAt(0))) {
            return new BigDecimal(part);
        }
        var named = names.get(part);
        if (named == null) {
            throw NotWorked.unknown(part, names.keySet());
        }
        return named;
    }

    private BigDecimal bracket() {
        if (++depth > DEEPEST) {
            throw NotWorked.because("fault.figure.deep", String.join(" ", parts));
        }
        var inside = sum();
        if (!next(")")) {
            throw NotWorked.because("fault.figure.open", String.join(" ", parts));
        }
        at++;
        depth--;
        return inside;
    }

    private boolean next(String sign) {
        return at < parts.size() && parts.get(at).equals(sign);
    }

    private String take() {
        return parts.get(at++);
    }
}
