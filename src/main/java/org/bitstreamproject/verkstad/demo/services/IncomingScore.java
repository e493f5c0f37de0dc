// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.jspecify.annotations.Nullable;

/** A score as a tool sends it (LTI AGS 2.0 §3.4.7), read as Moodle reads it. */
record IncomingScore(
        long user,
        Instant told,
        @Nullable BigDecimal given,
        BigDecimal maximum,
        boolean finished,
        @Nullable String comment) {
    /** Nothing when a field Moodle asks for is missing or of the wrong kind. */
    static Optional<IncomingScore> read(JsonObject json, ZoneId siteZone) {
        if (!(json.get("userId") instanceof JsonString user)
                || !user.getString().matches("\\d{1,18}")) return Optional.empty();
        if (!(json.get("activityProgress") instanceof JsonString)) return Optional.empty();
        if (!(json.get("gradingProgress") instanceof JsonString grading)) return Optional.empty();
        if (!(json.get("timestamp") instanceof JsonString timestamp)) return Optional.empty();
        var given = json.get("scoreGiven") instanceof JsonNumber number ? number.bigDecimalValue() : null;
        if (json.containsKey("scoreGiven") && given == null && !json.isNull("scoreGiven")) return Optional.empty();
        if (given != null && !(json.get("scoreMaximum") instanceof JsonNumber)) return Optional.empty();
        var maximum = given == null
                ? BigDecimal.ONE
                : json.getJsonNumber("scoreMaximum").bigDecimalValue();
        var comment = json.get("comment") instanceof JsonString text ? text.getString() : null;
        return time(timestamp.getString(), siteZone)
                .map(told -> new IncomingScore(
                        Long.parseLong(user.getString()),
                        told,
                        given,
                        maximum,
                        grading.getString().equals("FullyGraded"),
                        comment));
    }

    /** The grade on a column's own scale; nothing when this message erases the grade. */
    Optional<BigDecimal> gradeOutOf(BigDecimal columnMaximum) {
        if (!finished || given == null) return Optional.empty();
        return Optional.of(Gradebook.rescaled(given, maximum, columnMaximum));
    }

    /** Without a zone it is the site's local time. */
    private static Optional<Instant> time(String text, ZoneId siteZone) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noZone) {
            try {
                return Optional.of(LocalDateTime.parse(text).atZone(siteZone).toInstant());
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        }
    }
}
