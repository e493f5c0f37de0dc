// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.TypedNumber;

/** Turns what a person typed into what is stored, or refuses it. An empty text is always fine in a draft. */
public final class Typed {
    private static final int LONGEST = 8000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final int DECIMALS = 6;

    private Typed() {}

    /**
     * @param writer language of whoever types, which says how a figure may be meant
     * @throws SlotRefused when the text cannot stand in this slot, or can be read in two ways
     */
    public static String into(Slot slot, String typed, Language writer) {
        var text =
                UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        if (text.isBlank() && !slot.always()) {
            return "";
        }
        return switch (slot.kind()) {
            case TEXT -> shortEnough(text.strip(), slot.maximum() == null ? LONGEST : slot.maximum());
            case LIST -> lines(slot, text);
            case CHOICE -> choice(slot, text.strip());
            case INTEGER -> whole(slot, text);
            case DECIMAL -> decimal(slot, text, writer);
            case DATE -> date(text.strip());
            case SET -> set(slot, text);
            case EXCLUDED -> excluded(text);
        };
    }

    private static String shortEnough(String text, int most) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            throw SlotRefused.tooLong(most, length);
        }
        return text;
    }

    private static String lines(Slot slot, String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (slot.maximum() != null && lines.size() > slot.maximum()) {
            throw SlotRefused.tooManyLines(slot.maximum());
        }
        return shortEnough(String.join("\n", lines), LONGEST);
    }

    private static String choice(Slot slot, String code) {
        if (slot.options().stream().noneMatch(option -> option.code().equals(code))) {
            throw SlotRefused.noSuchOption();
        }
        return code;
    }

    /** In the order of the options, each once. */
    private static String set(Slot slot, String text) {
        var chosen = List.of(text.strip().split(","));
        var codes = slot.options().stream().map(CaseTemplate.Option::code).toList();
        if (!codes.containsAll(chosen)) {
            throw SlotRefused.noSuchOption();
        }
        return codes.stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private static String whole(Slot slot, String text) {
        return inRange(
                slot,
                TypedNumber.read(text).filter(figure -> figure.scale() == 0).orElseThrow(SlotRefused::notAWholeNumber));
    }

    private static String decimal(Slot slot, String text, Language writer) {
        var reading = TypedNumber.of(text, writer);
        if (reading instanceof TypedNumber.Doubtful doubt) {
            throw SlotRefused.doubtful(doubt.grouped(), doubt.decimal());
        }
        if (reading instanceof TypedNumber.Known known && known.number().scale() <= DECIMALS) {
            return inRange(slot, known.number());
        }
        throw SlotRefused.notANumber();
    }

    private static String inRange(Slot slot, BigDecimal figure) {
        var least = slot.minimum() == null ? Integer.MIN_VALUE : slot.minimum();
        var most = slot.maximum() == null ? Integer.MAX_VALUE : slot.maximum();
        if (figure.compareTo(BigDecimal.valueOf(least)) < 0 || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw SlotRefused.outOfRange(least, most);
        }
        return figure.toPlainString();
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException unreadable) {
            throw SlotRefused.notADate();
        }
    }

    private static String excluded(String text) {
        var ids = text.strip().split(",");
        for (var id : ids) {
            if (!id.matches("[1-9][0-9]{0,17}")) {
                throw SlotRefused.noSuchOption();
            }
        }
        return Arrays.stream(ids).distinct().sorted().collect(Collectors.joining(","));
    }
}
