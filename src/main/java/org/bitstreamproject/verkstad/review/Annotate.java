// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** Writes annotations for whoever has been given a {@link Pen}, in that caller's transaction. Nothing is overwritten. */
@Dependent
public class Annotate {
    private final Annotations annotations;
    private final ModelElements elements;
    private final Commands commands;
    private final EventLog events;
    private final Clock clock;

    @Inject
    Annotate(Annotations annotations, ModelElements elements, Commands commands, EventLog events, Clock clock) {
        this.annotations = annotations;
        this.elements = elements;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param field whose model it is about
     * @param element empty for the whole model
     * @param replaces uid of the annotation it corrects, empty for a new one
     * @param command id of the form, so that sent twice it is written once
     */
    public record Typed(String field, String element, String kind, String text, String replaces, String command) {}

    /**
     * @return uid of the annotation, the same for the same command
     * @throws NotVisible for a part the copy does not have, or an annotation of somebody else
     * @throws AnnotationRefused when it says nothing or too much
     * @throws NationalIdRefused before anything is stored
     * @throws AnnotationGone when the one it corrects was corrected or withdrawn elsewhere, or is public
     */
    public String write(Pen pen, Typed typed) {
        return commands.resultOf(typed.command(), pen.person()).orElseGet(() -> first(pen, typed));
    }

    private String first(Pen pen, Typed typed) {
        var text = typed.text().replace("\r\n", "\n").strip();
        AnnotationRefused.check(text);
        NationalIdRefused.check(List.of(text));
        var kind = AnnotationKind.of(typed.kind());
        var annotation = typed.replaces().isEmpty() ? added(pen, typed, kind, text) : corrected(pen, typed, kind, text);
        commands.remember(typed.command(), pen.person(), annotation.uid());
        return annotation.uid();
    }

    private Annotation added(Pen pen, Typed typed, AnnotationKind kind, String text) {
        var frozen = pen.frozen();
        if (!reads(pen, typed.field()) || !isThere(frozen, typed.field(), typed.element())) {
            throw new NotVisible();
        }
        if (annotations.count(pen.author(), frozen.id()) >= AnnotationRefused.MOST) {
            throw AnnotationRefused.tooMany();
        }
        long revision = frozen.modelRevision(typed.field()).orElse(0L);
        var about = typed.element().isEmpty()
                ? new ModelElements.Known("", 0)
                : elements.know(Cases.model(frozen.kase(), typed.field()), typed.element(), (int) revision);
        var said = new Annotation.Said(typed.field(), revision, about, kind, text);
        var annotation = new Annotation(pen, said, clock.instant());
        annotations.add(annotation);
        tell(pen, "review.annotated", annotation);
        return annotation;
    }

    private Annotation corrected(Pen pen, Typed typed, AnnotationKind kind, String text) {
        var before = own(pen, typed.replaces());
        if (before.kind() == kind && before.text().equals(text)) {
            return before;
        }
        var now = before.corrected(kind, text, clock.instant());
        annotations.flush();
        annotations.add(now);
        tell(pen, "review.annotation-corrected", now);
        return now;
    }

    /** It counts no more; done before, there is nothing to do. @throws AnnotationGone when it was corrected elsewhere, or is public */
    public void withdraw(Pen pen, String uid) {
        var annotation = own(pen, uid);
        if (annotation.isEnded() && !annotations.isCorrected(annotation)) {
            return;
        }
        annotation.end(clock.instant());
        annotations.flush();
        tell(pen, "review.annotation-withdrawn", annotation);
    }

    /** @throws NotVisible for what somebody else has written, or in other work */
    private Annotation own(Pen pen, String uid) {
        return annotations
                .ever(uid)
                .filter(annotation -> annotation.author().equals(pen.author()))
                .filter(annotation -> Objects.equals(annotation.review(), pen.review()))
                .filter(annotation -> annotation.kase().equals(pen.frozen().kase()))
                .orElseThrow(NotVisible::new);
    }

    private static boolean reads(Pen pen, String field) {
        return pen.fields().stream().anyMatch(one -> one.id().equals(field));
    }

    private static boolean isThere(FrozenCase frozen, String field, String element) {
        return element.isEmpty()
                || frozen
                        .model(field)
                        .map(model -> model.getJsonArray("nodes").getValuesAs(JsonObject.class))
                        .orElse(List.of())
                        .stream()
                        .anyMatch(node -> node.getString("id").equals(element));
    }

    private void tell(Pen pen, String event, Annotation annotation) {
        JsonObject facts = Json.createObjectBuilder()
                .add("field", annotation.field())
                .add("kind", annotation.kind().name())
                .add("characters", annotation.text().length())
                .build();
        events.append(pen.author(), event, "annotation:" + annotation.uid(), facts);
    }
}
