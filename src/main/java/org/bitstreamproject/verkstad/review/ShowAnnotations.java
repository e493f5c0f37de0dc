// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** The page on which annotations are written, for whoever has been given a {@link Pen}; and what stands in a copy's models so far. */
@Dependent
public class ShowAnnotations {
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
     * @param copy uid of the copy it is about; empty for whichever is meant
     */
    public record Asked(
            @Nullable String element,
            String replaces,
            String copy,
            @Nullable String kind,
            @Nullable String text) {
        public static final Asked NOTHING = new Asked(null, "", "", null, null);
    }

    /**
     * Where the page stands.
     *
     * @param way of the field's annotations
     * @param back the page they belong to
     * @param newest false for a copy after which the group has handed in again
     * @param reach null in a review, which the group reads as a whole
     */
    public record Place(
            String field,
            String way,
            String back,
            boolean writable,
            boolean newest,
            @Nullable AnnotationReach reach) {}

    /** @throws NotVisible when the copy has no such model, or who holds the pen does not read it */
    public AnnotateView page(SessionInfo reader, Pen pen, Place place, Asked asked) {
        var field = pen.fields().stream()
                .filter(one -> one.id().equals(place.field()))
                .findFirst()
                .orElseThrow(NotVisible::new);
        var model = Figures.model(pen.frozen(), field).orElseThrow(NotVisible::new);
        var parts = elements.of(model, reader.language());
        var said = ofField(said(pen), field.id());
        var list = lists(reader, pen, Map.of(field.id(), model), said)
                .getOrDefault(field.id(), NoteList.of(List.of(), List.of()));
        var own = said.stream()
                .filter(annotation -> place.writable() && isOpenTo(pen, annotation))
                .toList();
        var receipt = pen.frozen().receipt();
        return new AnnotateView(
                place.way(),
                place.back(),
                new AnnotateView.Copy(receipt.uid(), receipt.milestone(), receipt.number(), place.newest()),
                field.label().in(reader.language()),
                pen.frozen().title(),
                pen.frozen().language().code(),
                picture.sheets(model, reader.language(), list.numbered()),
                list,
                parts,
                own.stream().map(Annotation::uid).collect(Collectors.toSet()),
                chosen(asked, parts, own),
                place.writable(),
                place.reach(),
                FieldErrors.NONE,
                "");
    }

    /** For each model of the copy that this reader reads. @param way of one field's annotations is its id after this */
    public ReviewView.Annotated annotated(SessionInfo reader, Pen pen, String way, boolean writable) {
        var models = new HashMap<String, Model>();
        pen.fields()
                .forEach(field -> Figures.model(pen.frozen(), field).ifPresent(model -> models.put(field.id(), model)));
        var lists = lists(reader, pen, models, said(pen));
        var fields = pen.fields().stream()
                .flatMap(field -> Optional.ofNullable(lists.get(field.id())).stream()
                        .map(list -> new ReviewView.AnnotatedModel(
                                field.id(), field.label().in(reader.language()), list)))
                .toList();
        return new ReviewView.Annotated(way, pen.frozen().receipt().uid(), writable, fields);
    }

    /** Which copy an annotation is about; empty when it counts no more. */
    public Optional<SubmissionId> copyOf(String annotation) {
        return annotations.find(annotation).map(Annotation::submission);
    }

    /** The same of one that counts no more, too. */
    public Optional<SubmissionId> everCopyOf(String annotation) {
        return annotations.ever(annotation).map(Annotation::submission);
    }

    private static boolean isOpenTo(Pen pen, Annotation annotation) {
        return annotation.author().equals(pen.author()) && !annotation.isReleased();
    }

    /** A reviewer sees the own review's, examiners each other's of every copy. */
    private List<Annotation> said(Pen pen) {
        var review = pen.review();
        return review == null
                ? annotations.ofCase(pen.frozen().kase()).stream()
                        .filter(annotation -> annotation.source() == Annotation.Source.TEACHER)
                        .toList()
                : annotations.ofReview(review);
    }

    private static List<Annotation> ofField(List<Annotation> said, String field) {
        return said.stream()
                .filter(annotation -> annotation.field().equals(field))
                .toList();
    }

    /** What was said of each of these models, by field, asked for at once however many they are. */
    private Map<String, NoteList> lists(SessionInfo reader, Pen pen, Map<String, Model> models, List<Annotation> said) {
        var mode = pen.review() == null ? ReviewView.Mode.TEACHER : ReviewView.Mode.REVIEWER;
        var here = new HashSet<Annotation>();
        models.forEach((field, model) -> here.addAll(here(pen.frozen(), field, model, ofField(said, field))));
        var told = notes.of(reader, said, annotation -> new AnnotationNotes.As(mode, here.contains(annotation)));
        var byField = new HashMap<String, List<ModelNote>>();
        for (int at = 0; at < said.size(); at++) {
            byField.computeIfAbsent(said.get(at).field(), any -> new ArrayList<>())
                    .add(told.get(at));
        }
        var lists = new HashMap<String, NoteList>();
        models.forEach((field, model) ->
                lists.put(field, NoteList.of(byField.getOrDefault(field, List.of()), order(model, reader))));
        return lists;
    }

    private List<String> order(Model model, SessionInfo reader) {
        return elements.of(model, reader.language()).stream()
                .map(ModelElements.Element::id)
                .toList();
    }

    /** Those whose very element this copy shows: in another copy its id may be another's. */
    private List<Annotation> here(FrozenCase frozen, String field, Model model, List<Annotation> said) {
        var ofOthers = said.stream()
                .filter(annotation -> !annotation.submission().equals(frozen.id()))
                .map(Annotation::about)
                .toList();
        long revision = frozen.modelRevision(field).orElse(0L);
        var shown = elements.shown(Cases.model(frozen.kase(), field), (int) revision, model, ofOthers);
        return said.stream()
                .filter(annotation -> annotation.element().isEmpty()
                        || annotation.submission().equals(frozen.id())
                        || shown.contains(annotation.about()))
                .toList();
    }

    /** @param own what may be corrected */
    private static AnnotateView.@Nullable Chosen chosen(
            Asked asked, List<ModelElements.Element> parts, List<Annotation> own) {
        var corrected = own.stream()
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
