// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** Lets a teacher merge organisations, but only those of their own edition. */
@Dependent
@Transactional
class MergeOrganisations {
    private final Organisations organisations;
    private final Participants participants;

    @Inject
    MergeOrganisations(Organisations organisations, Participants participants) {
        this.organisations = organisations;
        this.participants = participants;
    }

    /** Those somebody in the edition works for, by name. */
    List<EditionOrganisation> inEdition(EditionId edition) {
        var people = participants.inEdition(edition).stream()
                .map(Participant::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(OrganisationId.class::cast, Collectors.counting()));
        return organisations.all().stream()
                .filter(organisation -> people.containsKey(organisation.id()))
                .map(organisation -> new EditionOrganisation(organisation, people.getOrDefault(organisation.id(), 0L)))
                .toList();
    }

    /** What was merged here and can be taken back here. */
    List<MergedOrganisation> mergedIn(EditionId edition) {
        return organisations.mergedIn(edition);
    }

    /** What a merge would do. @param leaders who will see what the lasting one shares */
    record Preview(EditionOrganisation duplicate, EditionOrganisation lasting, long leaders) {}

    /**
     * What {@link #merge} would do now.
     *
     * @throws NotVisible when one of the uids names no organisation of the edition
     * @throws MergedIntoItself when both are the same
     */
    Preview preview(EditionId edition, String duplicate, String lasting) {
        var visible = inEdition(edition);
        var gone = find(visible, duplicate);
        var into = find(visible, lasting);
        if (gone.equals(into)) {
            throw new MergedIntoItself();
        }
        return new Preview(
                gone, into, organisations.leadersOf(gone.organisation().id()));
    }

    /**
     * Merges two of the edition; nothing happens when it was done before.
     *
     * @throws NotVisible when one of the uids names no organisation of the edition
     */
    void merge(EditionId edition, String duplicate, String lasting, String actor) {
        var visible = inEdition(edition);
        var into = find(visible, lasting).organisation().id();
        var done = mergedIn(edition).stream()
                .anyMatch(merged -> merged.duplicate().uid().equals(duplicate)
                        && merged.lasting().id().equals(into));
        if (!done) {
            organisations.merge(find(visible, duplicate).organisation().id(), into, edition, actor);
        }
    }

    /** Takes a merge of this edition back. @throws NotVisible when it was not done here */
    void separate(EditionId edition, String duplicate, String actor) {
        var gone = mergedIn(edition).stream()
                .map(MergedOrganisation::duplicate)
                .filter(organisation -> organisation.uid().equals(duplicate))
                .findFirst()
                .orElseThrow(NotVisible::new);
        organisations.separate(gone.id(), actor);
    }

    private static EditionOrganisation find(List<EditionOrganisation> visible, String uid) {
        return visible.stream()
                .filter(row -> row.organisation().uid().equals(uid))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }
}
