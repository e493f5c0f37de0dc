// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.ExerciseCheck;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Whether exercises on models can be done: messages between lanes there are, a sound model that can be broken. */
public final class ModelContentCheck implements ExerciseCheck {

    @Override
    public List<Slip> slips(Exercise exercise) {
        var slips = new ArrayList<Slip>();
        if (exercise.kind().equals("MODEL") && Assignment.is(exercise.content())) {
            building(exercise, slips);
        }
        if (exercise.kind().equals("MODEL") && exercise.content().containsKey("sound")) {
            hunting(exercise.content(), slips);
        }
        return slips;
    }

    /** No rule speaks about the model before it is broken, in no language, and it can be broken in so many ways. */
    private static void hunting(JsonObject content, List<Slip> slips) {
        for (var language : Language.values()) {
            try {
                var hunt = Hunt.read(content, language, 1, (key, args) -> key);
                var sound = ModelJson.readSelfTold(LocalizedJson.in(language, content.getJsonObject("sound")));
                for (var finding : Broken.checker(sound.type()).check(sound).all()) {
                    slips.add(new Slip(
                            "sound",
                            finding.rule() + " already speaks about " + finding.elements() + " in " + language.code(),
                            "Mend the model"));
                }
                if (hunt.key().size() < content.getInt("hidden")) {
                    slips.add(new Slip(
                            "hidden",
                            "only " + hunt.key().size() + " errors can be put in",
                            "Ask for fewer, or enlarge the model"));
                }
            } catch (RuntimeException notDone) {
                slips.add(new Slip("sound", String.valueOf(notDone.getMessage()), "Compare it with a delivered one"));
            }
        }
    }

    private static void building(Exercise exercise, List<Slip> slips) {
        var content = exercise.content();
        if (content.containsKey("messages")) {
            messages(content, slips);
        }
        if (exercise.rules().isEmpty()) {
            slips.add(new Slip("", "no rule judges what is built", "Write rules: in the module, beside content:"));
        }
        if (content.getBoolean("locked", false) && !content.containsKey("start")) {
            slips.add(new Slip("locked", "nothing is given that could stay as it is", "Write start:"));
        }
        if (slips.isEmpty()) {
            try {
                Assignment.read(content, Language.EN, (key, args) -> key).points();
            } catch (RuntimeException notDone) {
                slips.add(new Slip("demands", String.valueOf(notDone.getMessage()), "Compare it with a delivered one"));
            }
        }
    }

    private static void messages(JsonObject content, List<Slip> slips) {
        var beside = content.getJsonObject("beside");
        if (beside == null) {
            slips.add(new Slip("messages", "there is no model the messages come from", "Write beside:"));
            return;
        }
        var lanes = new LinkedHashSet<String>();
        for (var node : beside.getJsonArray("nodes").getValuesAs(JsonObject.class)) {
            if (node.getString("type").equals("LANE")) {
                lanes.add(node.getString("id"));
            }
        }
        var above = new LinkedHashSet<String>();
        var messages = content.getJsonArray("messages").getValuesAs(JsonObject.class);
        for (var at = 0; at < messages.size(); at++) {
            var message = messages.get(at);
            var place = "messages[" + at + "]";
            known(place + ".from", message.getString("from"), lanes, "lane", slips);
            known(place + ".to", message.getString("to"), lanes, "lane", slips);
            if (message.containsKey("after")) {
                for (var earlier : message.getJsonArray("after").getValuesAs(JsonString.class)) {
                    known(place + ".after", earlier.getString(), above, "message above called", slips);
                }
            }
            above.add(message.getString("id"));
        }
    }

    private static void known(String place, String name, Set<String> known, String what, List<Slip> slips) {
        if (!known.contains(name)) {
            slips.add(new Slip(
                    place,
                    "there is no " + what + " " + name,
                    known.isEmpty() ? "" : "Known here: " + String.join(", ", known)));
        }
    }
}
