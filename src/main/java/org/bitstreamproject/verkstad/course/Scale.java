// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * A national grading scale.
 *
 * @param outOf the most points the rubric can give; every border is an integer of these
 * @param bands best first
 */
public record Scale(String id, Set<Country> countries, LocalizedText title, int outOf, List<Band> bands) {
    /**
     * One grade.
     *
     * @param points least points, inclusive
     * @param gate whether the rubric's gate must be met
     * @param everyLevel level every criterion must reach; 0 asks nothing
     * @param participation whether the grade asks for participation instead of points
     * @param reported what the LMS is told, 0–1
     * @param letterFrom percentage where the LMS letter should begin
     */
    public record Band(
            String code,
            LocalizedText label,
            int points,
            boolean gate,
            int everyLevel,
            boolean participation,
            BigDecimal reported,
            BigDecimal letterFrom) {}

    /** @throws IllegalArgumentException when the scale has no such grade */
    public Band band(String code) {
        return bands.stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scale " + id + " has no grade " + code));
    }

    /** The grade below which nothing lies. */
    public Band lowest() {
        return bands.get(bands.size() - 1);
    }
}
