// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Area;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Choice;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Item;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Label;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Phase;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Study;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity.Titles;

/** Turns the data of the self-assessment, in one language, into the instrument. */
final class MaturityData {
    private MaturityData() {}

    static Maturity read(JsonObject data) {
        var study = data.getJsonObject("study");
        return new Maturity(
                each(data, "scale").stream()
                        .map(label -> new Label(label.getInt("value"), label.getString("label")))
                        .toList(),
                each(data, "capabilities").stream().map(MaturityData::area).toList(),
                each(data, "effects").stream().map(MaturityData::area).toList(),
                each(data, "impacts").stream().map(MaturityData::choice).toList(),
                each(data, "questions").stream().map(MaturityData::choice).toList(),
                each(data, "phases").stream().map(MaturityData::phase).toList(),
                new Study(
                        study.getString("source"),
                        study.getInt("year"),
                        study.getInt("organisations"),
                        study.getInt("people"),
                        study.getString("country"),
                        study.getString("caution")),
                data.getInt("leastCapabilities"),
                new Titles(data.getString("effectsTitle"), data.getString("wholeTitle")),
                "",
                Perspectives.CountryValues.NONE);
    }

    private static Area area(JsonObject area) {
        var benchmark = area.getJsonNumber("benchmark");
        return new Area(
                area.getString("id"),
                area.getString("title"),
                each(area, "items").stream()
                        .map(item -> new Item(item.getString("id"), item.getString("text")))
                        .toList(),
                area.containsKey("anchors") ? anchors(area.getJsonObject("anchors")) : Map.of(),
                benchmark == null ? null : benchmark.bigDecimalValue(),
                area.getString("origin"));
    }

    private static Map<Integer, String> anchors(JsonObject written) {
        var anchors = new TreeMap<Integer, String>();
        written.keySet().forEach(degree -> anchors.put(Integer.valueOf(degree), written.getString(degree)));
        return anchors;
    }

    private static Choice choice(JsonObject choice) {
        return new Choice(choice.getString("id"), choice.getString("text"));
    }

    private static Phase phase(JsonObject phase) {
        return new Phase(
                phase.getString("id"),
                phase.getString("title"),
                phase.getJsonNumber("from").bigDecimalValue(),
                phase.containsKey("needs")
                        ? phase.getJsonArray("needs").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()
                        : List.of(),
                phase.getString("study"));
    }

    private static List<JsonObject> each(JsonObject data, String name) {
        return data.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}
