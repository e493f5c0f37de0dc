// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Illustrations;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.picture.Numbered;
import org.bitstreamproject.verkstad.modelling.reading.Prose;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Draws the models of the course package beside its questions, and says what a model says in words. */
@Dependent
public class ModelIllustrations implements Illustrations {

    private final ModelPicture picture;
    private final Texts texts;

    @Inject
    public ModelIllustrations(ModelPicture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
    }

    @Override
    public Picture draw(JsonObject model, Language language) {
        return draw(ModelJson.readSelfTold(LocalizedJson.in(language, model)), language);
    }

    @Override
    public Picture numbered(JsonObject model, List<String> parts, Language language, boolean told) {
        var read = ModelJson.readSelfTold(LocalizedJson.in(language, model));
        return new Picture(
                picture.numbered(read, language, parts, told),
                told
                        ? lines(read, language)
                        : Numbered.lines(read, (key, args) -> texts.text(language, key, args), parts));
    }

    public Picture draw(Model model, Language language) {
        return draw(model, language, Set.of());
    }

    /** @param given ids of what stays as it is */
    public Picture draw(Model model, Language language, Set<String> given) {
        return new Picture(
                picture.svg(model, language, new Findings(List.of(), List.of()), given), lines(model, language));
    }

    /** The model as sentences in reading order. */
    public List<String> lines(Model model, Language language) {
        return Prose.lines(model, (key, args) -> texts.text(language, key, args));
    }
}
