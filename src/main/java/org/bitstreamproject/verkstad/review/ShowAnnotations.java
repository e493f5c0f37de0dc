// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.modelling.Findings;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** The page on which annotations are written, for whoever has been given a {@link Pen}; and what stands in a copy's models so far. */
@Dependent
public class ShowAnnotations {
    private static final Findings NOTHING = new Findings(List.of(), List.of(), List.of());

    private final Annotations annotations;
    private final AnnotationNotes notes;
    private final ModelElements elements;
    private final ModelPicture picture;

    @Inject
    ShowAnnotations(Annotations annotations, AnnotationNotes notes, ModelElements elements, ModelPicture picture) {
        this.annotations = annotations;
        this.notes = notes;
        this.elements = elements;
        this.picture = picture;
    }

    /**
     * What the page's address asks for, or a refused form held.
     *
     * @param element to write about; null for none, empty for the whole model
     * @param replaces uid of what is to be corrected
     */
    public record Asked(
            @Nullable String element,
            String replaces,
            @Nullable String kind,
            @Nullable String text) {
        public static final Asked NOTHING = new Asked(null, "", null, null);
    }

    /** Where the page stands. @param way of the field's annotations @param back the page they belong to */
    public record Place(String field, String way, String back, boolean writable) {}

    /** @throws NotVisible when the copy has no such model, or who holds the pen does not read it */
    public AnnotateView page(SessionInfo reader, Pen pen, Place place, Asked asked) {
        var field = pen.fields().stream()
                .filter(one -> one.id().equals(place.field()))
                .findFirst()
                .orElseThrow(NotVisible::new);
        var model = Figures.model(pen.frozen(), field).orElseThrow(NotVisible::new);
        var parts = elements.of(model, reader.language());
        var said = said(pen, field);
        var list = list(reader, pen, said, model);
        return new AnnotateView(
                place.way(),
                place.back(),
                pen.frozen().receipt().uid(),
                field.label().in(reader.language()),
                pen.frozen().title(),
                pen.frozen().language().code(),
                picture.svg(model, reader.language(), NOTHING, list.numbered()),
                list,
                parts,
                said.stream()
                        .filter(annotation -> place.writable() && isOpenTo(pen, annotation))
                        .map(Annotation::uid)
                        .collect(Collectors.toSet()),
                chosen(asked, parts, said),
                place.writable(),
                FieldErrors.NONE,
                "");
    }

    /** For each model of the copy that this reader reads. @param way of one field's annotations is its id after this */
    public ReviewView.Annotated annotated(SessionInfo reader, Pen pen, String way, boolean writable) {
        var fields = pen.fields().stream()
                .flatMap(field -> Figures.model(pen.frozen(), field).stream()
                        .map(model -> new ReviewView.AnnotatedModel(
                                field.id(),
                                field.label().in(reader.language()),
                                list(reader, pen, said(pen, field), model))))
                .toList();
        return new ReviewView.Annotated(way, writable, fields);
    }

    private static boolean isOpenTo(Pen pen, Annotation annotation) {
        return annotation.author().equals(pen.author()) && !annotation.isReleased();
    }

    /** A reviewer sees the own review's, examiners each other's of every copy. */
    private List<Annotation> said(Pen pen, CaseTemplate.Field field) {
        var review = pen.review();
        var all = review == null
                ? annotations.ofCase(pen.frozen().kase()).stream()
                        .filter(annotation -> annotation.source() == Annotation.Source.TEACHER)
                        .toList()
                : annotations.ofReview(review);
        return all.stream()
                .filter(annotation -> annotation.field().equals(field.id()))
                .toList();
    }

    private NoteList list(SessionInfo reader, Pen pen, List<Annotation> said, Model model) {
        var order = elements.of(model, reader.language()).stream()
                .map(ModelElements.Element::id)
                .toList();
        var there = Set.copyOf(order);
        return NoteList.of(
                notes.of(
                        reader,
                        said,
                        annotation -> new AnnotationNotes.As(
                                pen.review() == null ? ReviewView.Mode.TEACHER : ReviewView.Mode.REVIEWER,
                                annotation.element().isEmpty() || there.contains(annotation.element()))),
                order);
    }

    private static AnnotateView.@Nullable Chosen chosen(
            Asked asked, List<ModelElements.Element> parts, List<Annotation> said) {
        var corrected = said.stream()
                .filter(annotation -> annotation.uid().equals(asked.replaces()))
                .findFirst();
        var element = corrected.map(Annotation::element).orElse(asked.element());
        if (element == null) {
            return null;
        }
        var part = parts.stream().filter(one -> one.id().equals(element)).findFirst();
        if (part.isEmpty() && !element.isEmpty()) {
            throw new NotVisible();
        }
        var kind = asked.kind() != null
                ? asked.kind()
                : corrected.map(one -> one.kind().name()).orElse(AnnotationKind.REMARK.name());
        var text = asked.text() != null
                ? asked.text()
                : corrected.map(Annotation::text).orElse("");
        return new AnnotateView.Chosen(
                element,
                part.map(ModelElements.Element::kind).orElse(""),
                part.map(ModelElements.Element::name).orElse(""),
                kind,
                text,
                corrected.map(Annotation::uid).orElse(""));
    }
}
