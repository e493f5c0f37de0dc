// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.exercise.CaseFacts;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Lets an exercise read what its person's group has written, so that nothing is asked for twice. */
@Dependent
@Transactional
class FieldFacts implements CaseFacts {
    private final ProcessCases cases;
    private final FieldTexts texts;

    @Inject
    FieldFacts(ProcessCases cases, FieldTexts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    @Override
    public Map<String, String> of(EnrolmentId enrolment, Set<String> fields) {
        return cases.ofMember(enrolment)
                .map(kase -> texts.all(kase.id()).stream()
                        .filter(text ->
                                fields.contains(text.slot()) && !text.text().isBlank())
                        .collect(Collectors.toMap(FieldText::slot, FieldText::text)))
                .orElse(Map.of());
    }
}
