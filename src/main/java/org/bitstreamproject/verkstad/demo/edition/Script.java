// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** What happens in the invented edition, read from demo/edition.json. People are named {@code se:5}: site and number. */
record Script(JsonObject json) {
    /** An organisation and who works there. */
    record Organisation(String key, String name, Country country, String type, List<String> people) {}

    /**
     * A case.
     *
     * @param milestone what it has been handed in for; empty for a draft
     * @param model labels by element of the as-is sketch; empty when nothing is drawn
     * @param sketches the other models
     */
    record Kase(
            String owner,
            List<String> others,
            String organisation,
            Language language,
            Confidentiality confidentiality,
            String milestone,
            String title,
            Map<String, String> fields,
            Map<String, String> model,
            Sketches sketches) {}

    static Script read() {
        try (var stream = Script.class.getResourceAsStream("/demo/edition.json")) {
            if (stream == null) throw new IllegalStateException("No file demo/edition.json");
            try (var reader = Json.createReader(stream)) {
                return new Script(reader.readObject());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("demo/edition.json", unreadable);
        }
    }

    List<Organisation> organisations() {
        return json.getJsonArray("organisations").getValuesAs(JsonObject.class).stream()
                .map(one -> new Organisation(
                        one.getString("key"),
                        one.getString("name"),
                        Country.valueOf(one.getString("country")),
                        one.getString("type"),
                        texts(one, "people")))
                .toList();
    }

    List<Kase> cases() {
        return json.getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                .map(one -> new Kase(
                        one.getString("owner"),
                        texts(one, "others"),
                        one.getString("organisation"),
                        Language.ofCode(one.getString("language")),
                        Confidentiality.valueOf(one.getString("confidentiality")),
                        one.getString("milestone"),
                        one.getString("title"),
                        map(one.getJsonObject("fields")),
                        map(one.getJsonObject("model")),
                        one.containsKey("sketches") ? Sketches.named(one.getString("sketches")) : Sketches.NONE))
                .toList();
    }

    /** Right answers to the quiz by person. */
    Map<String, Integer> quizzes() {
        var right = new LinkedHashMap<String, Integer>();
        json.getJsonObject("quizzes").forEach((person, number) -> right.put(person, ((JsonNumber) number).intValue()));
        return right;
    }

    /** Profile cards by person: question → answer, and whether the card is shown. */
    JsonObject cards() {
        return json.getJsonObject("cards");
    }

    /** A question asked in the room, and who has answered what. */
    JsonObject poll() {
        return json.getJsonObject("poll");
    }

    Map<String, String> consents() {
        return map(json.getJsonObject("consents"));
    }

    /** Those who have finished their reviews. */
    List<String> diligent() {
        return texts(json, "diligent");
    }

    /** Those with every exercise behind them. */
    List<String> ahead() {
        return texts(json, "ahead");
    }

    /** What reviewers write in a language: open answers by slot, reasons as lists by criterion. */
    JsonObject reviewWords(Language language) {
        return json.getJsonObject("reviews").getJsonObject(language.code());
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static Map<String, String> map(JsonObject object) {
        var map = new LinkedHashMap<String, String>();
        object.forEach((name, value) -> map.put(name, ((JsonString) value).getString()));
        return map;
    }
}
