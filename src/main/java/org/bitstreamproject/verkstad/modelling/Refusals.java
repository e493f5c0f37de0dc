// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Why commands were not carried out: codes and fields for the program that sent them, words for whoever reads them. */
@Dependent
class Refusals {

    private static final Pattern NESTED = Pattern.compile("commands\\[(\\d{1,4})]\\.(.*)");

    private final Texts texts;

    @Inject
    Refusals(Texts texts) {
        this.texts = texts;
    }

    /** Of a model that is nobody's: in the names of the notation, for a program. */
    JsonObject problem(NotAModel refused, Language language) {
        return problem(
                refused,
                language,
                fault -> texts.text(
                        language,
                        "modelling.fault." + fault.code(),
                        fault.args().toArray()));
    }

    /** Of commands. @param model as it is stored, whose elements are told by what they are called */
    JsonObject problem(NotAModel refused, Language language, Model model, JsonObject sent) {
        return problem(refused, language, fault -> said(fault, language, model, sent));
    }

    private JsonObject problem(NotAModel refused, Language language, Function<Fault, String> words) {
        var violations = Json.createArrayBuilder();
        for (var fault : refused.faults()) {
            violations.add(Json.createObjectBuilder()
                    .add("field", fault.where())
                    .add("code", fault.code())
                    .add("message", words.apply(fault)));
        }
        return Json.createObjectBuilder()
                .add("type", "urn:verkstad:not-a-model")
                .add("title", texts.text(language, "modelling.problem.title"))
                .add("status", refused.isUnreadable() ? 400 : 422)
                .add("detail", words.apply(refused.faults().get(0)))
                .add("violations", violations)
                .build();
    }

    private String said(Fault fault, Language language, Model model, JsonObject sent) {
        var command = command(sent, fault.where());
        var words = new FaultWords(texts, language, model, command.getString("id", ""));
        return words.said(fault, "-" + command.getString("attribute", "kind"));
    }

    /** The innermost command that a fault is told at; the request itself for a fault of its own. */
    private static JsonObject command(JsonObject sent, String where) {
        var found = NESTED.matcher(where);
        if (found.matches() && sent.get("commands") instanceof JsonArray list) {
            int index = Integer.parseInt(found.group(1));
            if (index < list.size() && list.get(index) instanceof JsonObject command) {
                return command(command, found.group(2));
            }
        }
        return sent;
    }
}
