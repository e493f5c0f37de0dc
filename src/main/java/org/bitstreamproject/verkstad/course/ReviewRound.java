// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * A peer-review round as the course package plans it.
 *
 * @param after the milestone whose submissions are reviewed
 * @param item the exercise that is done when the reviews are
 * @param sections case sections the reviewer reads
 * @param criteria ids of the rubric criteria the reviewer judges
 */
public record ReviewRound(
        String id,
        LocalizedText title,
        String after,
        String item,
        List<String> sections,
        List<String> criteria,
        Offset opens,
        Offset due,
        Offset answersBy,
        List<LocalizedText> prompts) {}
