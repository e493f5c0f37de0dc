// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** Opens a model of the case, begun with the process's name when it is new. */
@Dependent
@Transactional
public class BeginModel {
    private static final String PROCESS_NAME = "processName";
    private final ProcessCases cases;
    private final Drafts drafts;
    private final ModelStore models;

    @Inject
    BeginModel(ProcessCases cases, Drafts drafts, ModelStore models) {
        this.cases = cases;
        this.drafts = drafts;
        this.models = models;
    }

    /**
     * Path of the model's page.
     *
     * @throws NotVisible when this is no model field of the member's case
     * @throws UnreadableModel when it would begin as a copy of one that cannot be read
     */
    public String begin(EnrolmentId who, PersonId person, String uid, String field) {
        var kase = cases.ofMember(uid, who);
        var draft = drafts.of(kase);
        var model = draft.form()
                .fields()
                .filter(any -> any.id().equals(field) && any.type() == FieldType.MODEL)
                .findFirst()
                .orElseThrow(NotVisible::new);
        var owner = new ModelOwner(Drafts.OWNER, kase.id().value(), field);
        // also one that cannot be read any more: its page says so
        return models.begun(owner)
                .map(begun -> "/model/" + begun)
                .orElseGet(() -> models.open(owner, start(draft, model), person).path());
    }

    private static Model start(Draft draft, Field field) {
        var stage = field.stage() == null ? Stage.NONE : Stage.valueOf(field.stage());
        var type = ModelType.valueOf(String.valueOf(field.modelType()));
        if (type == ModelType.PROCESS && stage == Stage.TO_BE) {
            refuseUnknownToday(draft, field);
            var today = asIs(draft);
            if (today.isPresent()) {
                return copied(today.get(), stage);
            }
        }
        return switch (type) {
            case PROCESS -> Model.process(stage, name(draft));
            case CONTEXT -> new Model(type, stage, List.of(new Node("f", NodeType.FOCUS, name(draft))), List.of());
            default -> Model.empty(type, stage);
        };
    }

    /** It would begin empty, as if nothing were drawn of today. */
    private static void refuseUnknownToday(Draft draft, Field future) {
        draft.form()
                .fields()
                .filter(field -> Stage.AS_IS.name().equals(field.stage()))
                .filter(field -> Objects.equals(field.modelType(), future.modelType()))
                .flatMap(field -> Stream.ofNullable(draft.unreadable().get(field.id())))
                .findFirst()
                .ifPresent(unreadable -> {
                    throw unreadable;
                });
    }

    private static Optional<Model> asIs(Draft draft) {
        return draft.models().values().stream()
                .filter(model -> !model.isEmpty())
                .map(model -> model.version().model())
                .filter(model -> model.type() == ModelType.PROCESS && model.stage() == Stage.AS_IS)
                .findFirst();
    }

    /** The process of today, where nothing has been said yet of what becomes of its steps. */
    private static Model copied(Model asIs, Stage stage) {
        return new Model(
                asIs.type(),
                stage,
                asIs.nodes().stream()
                        .map(node -> node.type() == NodeType.ACTIVITY
                                ? node.with("disposition", "").with("asIsRef", node.id())
                                : node)
                        .toList(),
                asIs.edges());
    }

    private static String name(Draft draft) {
        var name = draft.form()
                .keyed(PROCESS_NAME)
                .map(field -> draft.answers().of(field.id()))
                .orElse("");
        return name.isEmpty() ? draft.title() : name;
    }
}
