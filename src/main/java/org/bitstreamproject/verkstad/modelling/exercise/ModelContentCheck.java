// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.ExerciseCheck;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.picture.Numbered;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Sentence;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Whether exercises on models can be done: messages between lanes there are, a sound model that can be broken. */
public final class ModelContentCheck implements ExerciseCheck {

    /** Tries enough to meet what goes wrong for some. */
    private static final int SEEDS = 36;

    /** Hunts that were tried, by content → the fewest errors anybody meets. Most of a course is as it was when it is read again. */
    private static final Map<String, Integer> TRIED = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 200;

    private final List<Slip> slips = new ArrayList<>();

    @Override
    public List<Slip> slips(Exercise exercise) {
        slips.clear();
        var content = exercise.content();
        if (exercise.kind().equals("MODEL") && Assignment.is(content)) {
            building(exercise);
        }
        if (exercise.kind().equals("QUIZ") && content.containsKey("parts")) {
            parts(content);
        }
        if (exercise.kind().equals("MODEL") && content.containsKey("sound")) {
            for (var language : Language.values()) {
                sound(content, language);
            }
            if (slips.isEmpty()) {
                hidden(content);
            }
        }
        return List.copyOf(slips);
    }

    /** Every numbered part has a place in the picture. */
    private void parts(JsonObject content) {
        var parts = content.getJsonArray("parts").getValuesAs(JsonString::getString);
        try {
            var model = ModelJson.readSelfTold(LocalizedJson.in(Language.EN, content.getJsonObject("illustration")));
            Numbered.unseen(model, parts).forEach(part -> add("parts", "fault.part.unseen", part));
        } catch (NotAModel unreadable) {
            slips.add(new Slip("illustration", unreadable.trouble()));
        } catch (RuntimeException notDrawn) {
            add("parts", "fault.task", "QUIZ", Language.EN.code());
        }
    }

    /** No rule speaks about the model before it is broken. */
    private void sound(JsonObject content, Language language) {
        try {
            var sound = ModelJson.readSelfTold(LocalizedJson.in(language, content.getJsonObject("sound")));
            for (var finding : Broken.checker(sound.type()).check(sound).all()) {
                add(
                        "sound",
                        "fault.hunt.spoken",
                        finding.rule(),
                        String.join(", ", finding.elements()),
                        language.code());
            }
        } catch (NotAModel unreadable) {
            slips.add(new Slip("sound", unreadable.trouble()));
        } catch (RuntimeException notDone) {
            add("sound", "fault.task", "MODEL", language.code());
        }
    }

    /** It can be broken in so many ways whoever comes, in the words they read. */
    private void hidden(JsonObject content) {
        try {
            var least = TRIED.computeIfAbsent(Sha256.of(content.toString()), any -> fewest(content));
            if (TRIED.size() > MOST_KEPT) {
                TRIED.clear();
            }
            if (least < content.getInt("hidden")) {
                add("hidden", "fault.hunt.few", least);
            }
        } catch (RuntimeException notDone) {
            add("sound", "fault.task", "MODEL", Language.EN.code());
        }
    }

    private static int fewest(JsonObject content) {
        var texts = new Texts();
        return LongStream.rangeClosed(1, SEEDS)
                .mapToInt(seed -> Hunt.read(
                                content, Language.EN, seed, told -> (key, args) -> texts.text(told, key, args))
                        .key()
                        .size())
                .min()
                .orElse(0);
    }

    private void building(Exercise exercise) {
        var content = exercise.content();
        if (content.containsKey("messages")) {
            messages(content);
        }
        if (exercise.rules().isEmpty()) {
            add("", "fault.build.rules");
        }
        locked(content);
        if (slips.isEmpty()) {
            try {
                var unused = Assignment.read(content, Language.EN, (key, args) -> key);
            } catch (RuntimeException notDone) {
                add("demands", "fault.task", "MODEL", Language.EN.code());
            }
        }
    }

    /** What stays as it is was there from the start. */
    private void locked(JsonObject content) {
        boolean locks = content.containsKey("locked") && content.get("locked") != JsonValue.FALSE;
        if (locks && !content.containsKey("start")) {
            add("locked", "fault.build.locked");
        } else if (locks && content.get("locked") instanceof JsonArray some) {
            var known = new TreeSet<>(Assignment.ids(content.getJsonObject("start")));
            for (var at = 0; at < some.size(); at++) {
                known("locked[" + at + "]", some.getString(at), known, "fault.unknown.given");
            }
        }
    }

    private void messages(JsonObject content) {
        var beside = content.getJsonObject("beside");
        if (beside == null) {
            add("messages", "fault.build.beside");
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
            known(place + ".from", message.getString("from"), lanes, "fault.unknown.lane");
            known(place + ".to", message.getString("to"), lanes, "fault.unknown.lane");
            if (message.containsKey("after")) {
                for (var earlier : message.getJsonArray("after").getValuesAs(JsonString.class)) {
                    known(place + ".after", earlier.getString(), above, "fault.unknown.message");
                }
            }
            above.add(message.getString("id"));
        }
    }

    private void known(String place, String name, Set<String> known, String fault) {
        if (!known.contains(name)) {
            var cure = known.isEmpty()
                    ? Optional.<Sentence>empty()
                    : Optional.of(Sentence.of("fault.near.known", String.join(", ", known)));
            slips.add(new Slip(place, Trouble.of(fault, name).or(cure)));
        }
    }

    private void add(String place, String fault, Object... args) {
        slips.add(new Slip(place, Trouble.of(fault, args)));
    }
}
