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

    /** @throws NotVisible when one of the uids names no organisation of the edition */
    void merge(EditionId edition, String duplicate, String lasting, String actor) {
        var visible = inEdition(edition);
        organisations.merge(find(visible, duplicate), find(visible, lasting), actor);
    }

    private static OrganisationId find(List<EditionOrganisation> visible, String uid) {
        return visible.stream()
                .map(EditionOrganisation::organisation)
                .filter(organisation -> organisation.uid().equals(uid))
                .findFirst()
                .orElseThrow(NotVisible::new)
                .id();
    }
}
