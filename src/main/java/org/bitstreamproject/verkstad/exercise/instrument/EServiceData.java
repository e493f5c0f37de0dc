// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.exercise.instrument.EService.Criterion;
import org.bitstreamproject.verkstad.exercise.instrument.EService.Evidence;
import org.bitstreamproject.verkstad.exercise.instrument.EService.Known;
import org.bitstreamproject.verkstad.exercise.instrument.EService.Limits;
import org.bitstreamproject.verkstad.exercise.instrument.EService.Page;
import org.bitstreamproject.verkstad.exercise.instrument.EService.Words;
import org.bitstreamproject.verkstad.exercise.instrument.Evaluation.Borders;

/** Turns data into the instrument. */
final class EServiceData {
    private EServiceData() {}

    static EService read(JsonObject data) {
        var quick = strings(data, "quickScan");
        var borders = data.getJsonObject("borders");
        var scale = data.getJsonObject("scores");
        var reason = data.getJsonObject("reason");
        return new EService(
                each(data, "steps").stream().map(EServiceData::page).toList(),
                each(data, "criteria").stream()
                        .map(one -> criterion(one, quick))
                        .toList(),
                each(data, "evidence").stream()
                        .map(one -> new Evidence(one.getString("id"), one.getInt("percent"), one.getString("label")))
                        .toList(),
                IntStream.rangeClosed(scale.getInt("least"), scale.getInt("most"))
                        .boxed()
                        .toList(),
                new Borders(
                        scale.getInt("most"),
                        borders.getInt("answeredWeight"),
                        borders.getInt("confidence"),
                        borders.getInt("prioritise"),
                        borders.getInt("develop")),
                new Limits(reason.getInt("least"), reason.getInt("most")),
                words(data.getJsonObject("advice")),
                VolumeRule.read(data.getJsonObject("rule")),
                Known.NOTHING,
                "");
    }

    private static Page page(JsonObject step) {
        return new Page(
                step.getString("id"),
                step.getString("title"),
                step.getString("guide"),
                step.getBoolean("scope", false),
                step.getBoolean("facts", false),
                step.containsKey("criteria") ? strings(step, "criteria") : List.of());
    }

    private static Criterion criterion(JsonObject one, List<String> quick) {
        var anchors = new TreeMap<Integer, String>();
        var written = one.getJsonObject("anchors");
        written.keySet().forEach(score -> anchors.put(Integer.valueOf(score), written.getString(score)));
        return new Criterion(
                one.getString("id"),
                one.getInt("weight"),
                one.getBoolean("veto", false),
                quick.contains(one.getString("id")),
                one.getString("title"),
                anchors,
                one.getString("measure"));
    }

    private static Map<Advice, Words> words(JsonObject advice) {
        var words = new EnumMap<Advice, Words>(Advice.class);
        for (var one : Advice.values()) {
            var text = advice.getJsonObject(one.name());
            words.put(one, new Words(text.getString("title"), text.getString("text")));
        }
        return words;
    }

    private static List<JsonObject> each(JsonObject data, String name) {
        return data.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static List<String> strings(JsonObject data, String name) {
        return data.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
