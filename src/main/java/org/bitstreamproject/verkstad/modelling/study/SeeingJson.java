// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelEntry;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.modelling.difference.Dispositions;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.shared.web.Dates;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** What the pages of a model tell, as the drawing editor takes it: the same words, with the ids they are about. */
final class SeeingJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final SessionInfo reader;
    private final Texts texts;

    SeeingJson(SessionInfo reader, Texts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    /** What happened to an element, as it is marked in a drawing. */
    private enum Mark {
        ADDED,
        CHANGED,
        MOVED,
        /** In the earlier drawing only. */
        REMOVED
    }

    JsonObjectBuilder difference(Compared compared, DifferencePage page) {
        var difference = compared.difference();
        var json = JSON.createObjectBuilder()
                .add("from", page.from())
                .add("to", page.to())
                .add(
                        "title",
                        page.from() == 0
                                ? t("modelling.difference.asIs")
                                : t("modelling.difference.versions", page.from(), page.to()))
                .add("earlier", page.from() == 0 ? t("seeing.asIs") : t("seeing.version", page.from()))
                .add("same", page.parts().isEmpty() ? t("modelling.difference.same") : "")
                .add("parts", parts(page))
                .add("marks", marks(now(difference, compared.placed())))
                .add("pairs", pairs(difference))
                .add("then", drawing(compared.then()).add("marks", marks(then(difference, compared.placed()))));
        var dispositions = page.dispositions();
        if (dispositions != null) {
            json.add("dispositions", dispositions(dispositions));
        }
        return json;
    }

    private JsonObjectBuilder drawing(Model model) {
        Words words = (key, args) -> texts.text(reader.language(), key, args);
        return DrawingJson.withoutNotation(model, Picture.drawing(model, words, Set.of()), words);
    }

    private JsonArrayBuilder parts(DifferencePage page) {
        var parts = JSON.createArrayBuilder();
        for (var part : page.parts()) {
            var lines = JSON.createArrayBuilder();
            part.told()
                    .forEach(line -> lines.add(JSON.createObjectBuilder()
                            .add("text", line.text())
                            .add("before", line.before())
                            .add("after", line.after())));
            parts.add(JSON.createObjectBuilder()
                    .add("name", part.name())
                    .add("heading", t("modelling.difference." + part.name()))
                    .add("lines", lines));
        }
        return parts;
    }

    /** What is marked in the later drawing; of what happened to one element the greatest. */
    private static Map<String, Mark> now(Difference difference, List<Node> placed) {
        var marks = new LinkedHashMap<String, Mark>();
        placed.forEach(node -> marks.put(node.id(), Mark.MOVED));
        difference.moved().forEach(moved -> marks.put(moved.after().id(), Mark.MOVED));
        difference.changed().forEach(changed -> marks.put(changed.after().id(), Mark.CHANGED));
        difference.tiesChanged().forEach(tie -> marks.put(tie.after().edge().id(), Mark.CHANGED));
        difference.added().forEach(node -> marks.put(node.id(), Mark.ADDED));
        difference.tiesAdded().forEach(tie -> marks.put(tie.edge().id(), Mark.ADDED));
        return marks;
    }

    /** What is marked in the earlier one. */
    private static Map<String, Mark> then(Difference difference, List<Node> placed) {
        var later = now(difference, placed);
        var marks = new LinkedHashMap<String, Mark>();
        new TreeMap<>(difference.matches()).forEach((before, after) -> {
            var mark = later.get(after);
            if (mark != null) {
                marks.put(before, mark);
            }
        });
        difference.removed().forEach(node -> marks.put(node.id(), Mark.REMOVED));
        difference.tiesRemoved().forEach(tie -> marks.put(tie.edge().id(), Mark.REMOVED));
        return marks;
    }

    private static JsonArrayBuilder marks(Map<String, Mark> marks) {
        var all = JSON.createArrayBuilder();
        marks.forEach((id, mark) ->
                all.add(JSON.createObjectBuilder().add("element", id).add("change", mark.name())));
        return all;
    }

    private static JsonObjectBuilder pairs(Difference difference) {
        var pairs = JSON.createObjectBuilder();
        new TreeMap<>(difference.matches()).forEach(pairs::add);
        return pairs;
    }

    private JsonObjectBuilder dispositions(Dispositions dispositions) {
        var rows = JSON.createArrayBuilder();
        for (var row : dispositions.rows()) {
            var outcomes = JSON.createArrayBuilder();
            for (var outcome : row.outcomes()) {
                boolean isGone = outcome.disposition().equals("removed");
                outcomes.add(JSON.createObjectBuilder()
                        .add("what", disposition(outcome.disposition()))
                        .add("id", isGone ? "" : outcome.then().id())
                        .add("name", isGone ? "–" : Said.of(outcome.then())));
            }
            rows.add(JSON.createObjectBuilder()
                    .add("id", row.today().id())
                    .add("name", Said.of(row.today()))
                    .add("outcomes", outcomes));
        }
        return JSON.createObjectBuilder()
                .add("heading", t("modelling.difference.dispositions"))
                .add(
                        "columns",
                        texts(
                                "modelling.difference.column.today",
                                "modelling.difference.column.what",
                                "modelling.difference.column.then"))
                .add("notSaid", t("modelling.difference.notSaid"))
                .add(
                        "missing",
                        dispositions.notSaid() == 0
                                ? ""
                                : t(
                                        "modelling.difference.notSaid.count",
                                        dispositions.notSaid(),
                                        dispositions.rows().size()))
                .add("rows", rows)
                .add("fresh", t("modelling.difference.new"))
                .add("none", t("modelling.difference.new.none"))
                .add("added", named(dispositions.added()));
    }

    private String disposition(String value) {
        return value.isEmpty() ? t("modelling.difference.notSaid") : t("modelling.choice.disposition." + value);
    }

    private static JsonArrayBuilder named(Collection<Node> nodes) {
        var all = JSON.createArrayBuilder();
        nodes.forEach(
                node -> all.add(JSON.createObjectBuilder().add("id", node.id()).add("name", Said.of(node))));
        return all;
    }

    private JsonArrayBuilder texts(String... keys) {
        var all = JSON.createArrayBuilder();
        for (var key : keys) {
            all.add(t(key));
        }
        return all;
    }

    static JsonObjectBuilder walk(ToldWalk walk) {
        var ways = JSON.createArrayBuilder();
        for (var way : walk.ways()) {
            var steps = JSON.createArrayBuilder();
            way.steps()
                    .forEach(step -> steps.add(JSON.createObjectBuilder()
                            .add("id", step.id())
                            .add("number", step.number())
                            .add("name", step.name())
                            .add("kind", step.kind())
                            .add("details", JSON.createArrayBuilder(step.details()))));
            ways.add(JSON.createObjectBuilder()
                    .add("title", way.title())
                    .add("share", way.share())
                    .add("by", way.by())
                    .add("steps", steps)
                    .add("end", way.end()));
        }
        return JSON.createObjectBuilder().add("ways", ways).add("summary", JSON.createArrayBuilder(walk.summary()));
    }

    /** Those with a name first, each once. */
    JsonObjectBuilder earlier(Earlier earlier) {
        var versions = new LinkedHashMap<Integer, String>();
        earlier.named()
                .forEach(entry -> versions.put(
                        entry.number(), t("seeing.versionNamed", entry.number(), entry.title(), at(entry))));
        earlier.latest()
                .forEach(entry -> versions.putIfAbsent(
                        entry.number(), t("seeing.versionAt", entry.number(), done(entry), at(entry))));
        var all = JSON.createArrayBuilder();
        versions.forEach((number, words) ->
                all.add(JSON.createObjectBuilder().add("number", number).add("words", words)));
        return JSON.createObjectBuilder().add("asIs", earlier.today()).add("versions", all);
    }

    private String done(ModelEntry entry) {
        var known = "modelling.history.what." + entry.command();
        return t(texts.has(known) ? known : "modelling.history.what.change");
    }

    private String at(ModelEntry entry) {
        return Dates.dateTime(entry.at().atZone(reader.zone()), reader.language());
    }

    private String t(String key, Object... args) {
        return texts.text(reader.language(), key, args);
    }
}
