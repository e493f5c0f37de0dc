// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelNotes;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What reviewers and examiners have said of a case's model, where the model is drawn. */
@Dependent
@Transactional
class CaseNotes implements ModelNotes {
    private final Annotations annotations;
    private final AnnotationSight sight;
    private final AnnotationNotes notes;
    private final Cases cases;
    private final ModelElements elements;

    @Inject
    CaseNotes(
            Annotations annotations,
            AnnotationSight sight,
            AnnotationNotes notes,
            Cases cases,
            ModelElements elements) {
        this.annotations = annotations;
        this.sight = sight;
        this.notes = notes;
        this.cases = cases;
        this.elements = elements;
    }

    @Override
    public List<ModelNote> of(SessionInfo reader, ModelVersion version) {
        return Cases.of(version.owner()).map(kase -> of(reader, version, kase)).orElse(List.of());
    }

    private List<ModelNote> of(SessionInfo reader, ModelVersion version, CaseId id) {
        var all = annotations.ofCase(id).stream()
                .filter(annotation -> annotation.field().equals(version.owner().field()))
                .toList();
        var kase = all.isEmpty() ? null : cases.one(id).orElse(null);
        if (kase == null) {
            return List.of();
        }
        var seen = new LinkedHashMap<Annotation, ReviewView.Mode>();
        all.forEach(annotation -> sight.of(reader, annotation, kase).ifPresent(mode -> seen.put(annotation, mode)));
        var shown = elements.shown(
                version, seen.keySet().stream().map(Annotation::about).toList());
        return notes.of(
                reader,
                List.copyOf(seen.keySet()),
                annotation -> new AnnotationNotes.As(
                        Objects.requireNonNull(seen.get(annotation)), isHere(annotation.about(), shown)));
    }

    private static boolean isHere(ModelElements.Known about, Set<ModelElements.Known> shown) {
        return about.id().isEmpty() || shown.contains(about);
    }
}
