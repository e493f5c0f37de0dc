// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelFormat;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The frozen models of a case as pictures. */
@Dependent
public class Figures {
    private final ModelPicture picture;

    @Inject
    Figures(ModelPicture picture) {
        this.picture = picture;
    }

    /** Those of the sections that can be drawn, in the order of the template. */
    public List<ReviewView.Figure> of(
            FrozenCase frozen, CaseTemplate template, List<String> sections, Language reader) {
        return template.sections().stream()
                .filter(section -> sections.contains(section.id()))
                .flatMap(section -> section.fields().stream())
                .flatMap(field -> model(frozen, field).stream().flatMap(model -> figure(field, model, reader)))
                .toList();
    }

    /** The model in a field of the copy; empty when there is none, or none of a kind that can be drawn. */
    static Optional<Model> model(FrozenCase frozen, CaseTemplate.Field field) {
        return frozen.model(field.id())
                .flatMap(json -> type(field)
                        .flatMap(type -> ModelFormat.stored(
                                type.name(), stage(type, field).name(), json)));
    }

    private Stream<ReviewView.Figure> figure(CaseTemplate.Field field, Model model, Language reader) {
        return model.nodes().isEmpty()
                ? Stream.empty()
                : Stream.of(new ReviewView.Figure(
                        field.id(), field.label().in(reader), picture.sheets(model, reader, List.of())));
    }

    /** Empty for a kind of model that cannot be drawn yet: its elements are listed all the same. */
    private static Optional<ModelType> type(CaseTemplate.Field field) {
        return Arrays.stream(ModelType.values())
                .filter(type -> type.name().equals(field.modelType()))
                .findFirst();
    }

    private static Stage stage(ModelType type, CaseTemplate.Field field) {
        if (type != ModelType.PROCESS) {
            return Stage.NONE;
        }
        return "TO_BE".equals(field.stage()) ? Stage.TO_BE : Stage.AS_IS;
    }
}
