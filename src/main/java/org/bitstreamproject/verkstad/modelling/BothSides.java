// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.study.DifferenceWords;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** A conflict as two drawings, each with what was done in it since the version both began with. */
@Dependent
class BothSides {

    private final Texts texts;

    @Inject
    BothSides(Texts texts) {
        this.texts = texts;
    }

    /** What happened to an element, as it is marked in a drawing. */
    private enum Mark {
        ADDED,
        CHANGED,
        MOVED,
        /** It is here, and was taken away on the other side. */
        MISSING
    }

    /** @param shown the version that was on the screen of whoever asked */
    JsonObjectBuilder json(Model shown, Model mine, Model theirs, Language language) {
        var ours = Difference.ofVersions(shown, mine);
        var others = Difference.ofVersions(shown, theirs);
        return Json.createObjectBuilder()
                .add("mine", side(shown, mine, ours, others, language))
                .add("theirs", side(shown, theirs, others, ours, language));
    }

    private JsonObjectBuilder side(Model shown, Model model, Difference own, Difference other, Language language) {
        Words words = (key, args) -> texts.text(language, key, args);
        var placed = own.placed(shown, model);
        return DrawingJson.withoutNotation(model, Picture.drawing(model, words, Set.of()), words)
                .add("marks", marks(model, own, other, placed))
                .add("changes", changes(model, own, placed, language));
    }

    private static JsonArrayBuilder marks(Model model, Difference own, Difference other, List<Node> placed) {
        var marks = new LinkedHashMap<String, Mark>();
        placed.forEach(node -> marks.put(node.id(), Mark.MOVED));
        other.removed().forEach(node -> marks.put(node.id(), Mark.MISSING));
        other.tiesRemoved().forEach(tie -> marks.put(tie.edge().id(), Mark.MISSING));
        own.moved().forEach(moved -> marks.put(moved.after().id(), Mark.MOVED));
        own.changed().forEach(changed -> marks.put(changed.after().id(), Mark.CHANGED));
        own.tiesChanged().forEach(tie -> marks.put(tie.after().edge().id(), Mark.CHANGED));
        own.added().forEach(node -> marks.put(node.id(), Mark.ADDED));
        own.tiesAdded().forEach(tie -> marks.put(tie.edge().id(), Mark.ADDED));
        return written(model, marks);
    }

    private static JsonArrayBuilder written(Model model, Map<String, Mark> marks) {
        var written = Json.createArrayBuilder();
        marks.forEach((id, mark) -> {
            if (model.node(id).isPresent() || model.edge(id).isPresent()) {
                written.add(Json.createObjectBuilder().add("element", id).add("change", mark.name()));
            }
        });
        return written;
    }

    /** In words, what is gone included. */
    private JsonArrayBuilder changes(Model model, Difference own, List<Node> placed, Language language) {
        var said = Json.createArrayBuilder();
        var words = new DifferenceWords(model.type(), texts, language);
        for (var part : words.parts(own, placed)) {
            var heading = texts.text(language, "modelling.difference." + part.name());
            part.lines().forEach(line -> said.add(heading + ": " + line));
        }
        return said;
    }
}
