// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.Canonical;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.casework.rules.Derived;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.ModelFormat;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** Writes a case down as the one text that is hashed, kept and read by reviewers and examiners. Pure. */
final class Freezing {
    private static final String FORMAT = "verkstad-case/1";

    private Freezing() {}

    /** @param warnings what the rules said without blocking */
    static String canonical(Draft draft, Receipt receipt, List<EnrolmentId> members, List<Remark> warnings) {
        var kase = draft.kase();
        var milestone = draft.form().milestone(receipt.milestone()).orElseThrow();
        var text = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("submission", receipt.uid())
                .add("case", kase.uid())
                .add("milestone", receipt.milestone())
                .add("number", receipt.number())
                .add("at", receipt.at().toString())
                .add("courseVersion", kase.courseVersion())
                .add("title", draft.title())
                .add("language", kase.language().code())
                .add("organisation", kase.organisation().value())
                .add("members", members(members))
                .add("fields", fields(draft, milestone))
                .add("models", models(draft))
                .add("warnings", warnings(warnings));
        var waived = waived(draft).build();
        if (!waived.isEmpty()) {
            text.add("waived", waived);
        }
        return Canonical.text(text.build());
    }

    private static JsonArrayBuilder members(List<EnrolmentId> members) {
        var ids = Json.createArrayBuilder();
        members.stream().map(EnrolmentId::value).sorted().forEach(ids::add);
        return ids;
    }

    /**
     * Every field that is written or worked out, as it is frozen.
     *
     * @param milestone defaults nobody has changed are taken along when it asks for their fields; null for none. The
     *     currency goes with every amount
     */
    static JsonObject fields(Draft draft, @Nullable Milestone milestone) {
        var written = draft.answers();
        var filled = draft.filled();
        var fields = Json.createObjectBuilder();
        var amounts = draft.form().fields().anyMatch(field -> isAmount(field, written));
        draft.form().fields().forEach(field -> {
            var asked = milestone != null && draft.form().isDue(field, milestone) && filled.isAsked(field)
                    || amounts && field.key().equals(CaseForm.CURRENCY);
            var value = Derived.of(filled, field).orElseGet(() -> (asked ? filled.answers() : written).frozen(field));
            if (!isEmpty(value)) {
                fields.add(field.id(), value);
            }
        });
        return fields.build();
    }

    private static boolean isAmount(Field field, Answers written) {
        return field.type() == FieldType.CURRENCY
                ? written.has(field.id())
                : field.columns().stream().anyMatch(column -> column.type() == FieldType.CURRENCY)
                        && !written.rows(field).isEmpty();
    }

    private static boolean isEmpty(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL || value instanceof JsonArray array && array.isEmpty();
    }

    private static JsonObject models(Draft draft) {
        var models = Json.createObjectBuilder();
        draft.models().forEach((field, model) -> {
            if (!model.isEmpty()) {
                models.add(
                        field,
                        Json.createObjectBuilder()
                                .add("type", model.version().model().type().name())
                                .add("stage", model.version().model().stage().name())
                                .add("revision", model.version().number())
                                .add("model", ModelFormat.write(model.version().model())));
            }
        });
        return models.build();
    }

    private static JsonArrayBuilder warnings(List<Remark> warnings) {
        var list = Json.createArrayBuilder();
        warnings.forEach(warning -> list.add(said(warning.rule(), warning.field(), warning.elements())));
        return list;
    }

    /** What a teacher let stand at the time: it was no fault then, and is one again when that is taken back. */
    private static JsonArrayBuilder waived(Draft draft) {
        var list = Json.createArrayBuilder();
        draft.models()
                .forEach((field, model) -> model.findings().waived().stream()
                        .map(Findings.Waived::finding)
                        .forEach(finding -> list.add(said(finding.rule(), field, finding.elements()))));
        return list;
    }

    private static JsonObjectBuilder said(String rule, String field, List<String> elements) {
        return Json.createObjectBuilder()
                .add("rule", rule)
                .add("field", field)
                .add("elements", Json.createArrayBuilder(elements));
    }
}
