// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Values of a case in a reader's language: codes as their labels, figures as the language writes them. Pure. */
public final class CellTexts {
    private static final String YEAR = "volumeYear";
    private static final int THOUSANDS = -3;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private final CaseTemplate template;
    private final Language reader;
    private final String currency;

    /** @param currency of the case, may be empty */
    CellTexts(CaseTemplate template, Language reader, String currency) {
        this.template = template;
        this.reader = reader;
        this.currency = currency;
    }

    /**
     * For values as they are frozen; without a currency among them it is the country's.
     *
     * @param fields as {@link FrozenCase#fields}
     */
    public static CellTexts of(CaseTemplate template, JsonObject fields, Language reader) {
        var chosen = text(template, fields, CaseForm.CURRENCY);
        var type = text(template, fields, CaseForm.ORGANISATION_TYPE);
        return new CellTexts(template, reader, chosen.isEmpty() ? Answers.currencyOf(type) : chosen);
    }

    private static String text(CaseTemplate template, JsonObject fields, String key) {
        return template.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .map(field -> fields.getString(field.id(), ""))
                .findFirst()
                .orElse("");
    }

    /** Whether the value is shown as rows under the field's columns. */
    public static boolean isTable(Field field, @Nullable JsonValue value) {
        return value != null
                && value.getValueType() == JsonValue.ValueType.ARRAY
                && !field.columns().isEmpty();
    }

    String label(Column column) {
        return column.label().in(reader);
    }

    /** The rows of a table under its columns. */
    public List<List<String>> rows(Field field, JsonValue rows) {
        return rows.asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(row -> field.columns().stream()
                        .map(column -> cell(field, column, row.get(column.key())))
                        .toList())
                .toList();
    }

    /** One line for a text or a figure, several for a list. */
    public List<String> lines(Field field, JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY ->
                value.asJsonArray().stream()
                        .flatMap(item -> lines(field, item).stream())
                        .toList();
            case OBJECT ->
                value.asJsonObject().containsKey(CaseForm.EVIDENCE)
                        ? withEvidence(field, value.asJsonObject())
                        : dated(value.asJsonObject(), field.options());
            case STRING -> List.of(labelled(((JsonString) value).getString(), field.options()));
            case NUMBER -> List.of(withUnit(field, number(field, ((JsonNumber) value).bigDecimalValue())));
            case TRUE, FALSE, NULL -> List.of();
        };
    }

    /** The unit in words, with the currency where it belongs. */
    String unit(Field field) {
        return field.unit() == null ? "" : field.unit().in(reader).replace("{0}", currency);
    }

    String unit(Column column) {
        return column.unit() == null ? "" : column.unit().in(reader).replace("{0}", currency);
    }

    /** A figure, how sure it is, and how it will be measured when that is said. */
    private List<String> withEvidence(Field field, JsonObject said) {
        var lines = new ArrayList<String>();
        var figure = said.get("figure");
        if (figure != null) {
            lines.addAll(lines(field, figure));
        }
        template.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(any -> any.key().equals(CaseForm.EVIDENCE))
                .flatMap(any -> any.columns().stream())
                .filter(column -> column.key().equals(CaseForm.EVIDENCE))
                .forEach(column -> lines.add(labelled(said.getString(CaseForm.EVIDENCE), column.options())));
        if (said.get("plan") instanceof JsonString plan) {
            lines.add(plan.getString());
        }
        return lines;
    }

    private String cell(Field field, Column column, @Nullable JsonValue value) {
        if (value instanceof JsonNumber number) {
            return figure(field, column, number.bigDecimalValue());
        }
        return value instanceof JsonString text ? labelled(text.getString(), column.options()) : "";
    }

    /**
     * What was worked out is not surer than its figures: money in thousands, or with two digits when it is less, shares of
     * posts with two digits.
     */
    private String figure(Field field, Column column, BigDecimal figure) {
        var unit = unit(column);
        if (field.type() != FieldType.COMPUTED) {
            return unit.isEmpty() ? figure(figure) : figure(figure) + "\u00a0" + unit;
        }
        if (column.type() == FieldType.CURRENCY) {
            var about = figure.abs().compareTo(THOUSAND) < 0
                    ? figure.round(TWO_DIGITS)
                    : figure.setScale(THOUSANDS, RoundingMode.HALF_UP);
            return (reader == Language.NB ? "ca.\u00a0" : "ca\u00a0") + figure(about) + "\u00a0" + unit;
        }
        return column.type() == FieldType.DECIMAL ? figure(figure.setScale(2, RoundingMode.HALF_UP)) : figure(figure);
    }

    private String withUnit(Field field, String figure) {
        var unit = unit(field);
        return unit.isEmpty() ? figure : figure + "\u00a0" + unit;
    }

    /** A year is no amount: its thousands are not set apart. */
    private String number(Field field, BigDecimal figure) {
        return field.key().equals(YEAR) ? figure.toPlainString() : figure(figure);
    }

    private String figure(BigDecimal figure) {
        return Texts.fill(reader, "{0}", figure);
    }

    private List<String> dated(JsonObject choice, List<Option> options) {
        var label = labelled(choice.getString("choice", ""), options);
        var date = choice.getString("date", "");
        return List.of(date.isEmpty() ? label : label + ", " + date);
    }

    private String labelled(String code, List<Option> options) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(reader))
                .findFirst()
                .orElse(code);
    }
}
