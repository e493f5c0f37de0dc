// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.calendar.Collision;
import org.bitstreamproject.verkstad.course.calendar.MeetingGap;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.web.Dates;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what collides. */
record CollisionTexts(ItemTexts items) {
    String text(Collision collision) {
        var day = Dates.date(collision.day(), items.language());
        var first = items.title(collision.items().get(0));
        return switch (collision.kind()) {
            case MEETING -> t("meeting", first, day, collision.why().isEmpty() ? t("weekend") : why(collision));
            case MOVED -> t("moved", list(collision), from(collision), day, why(collision));
            case BY_HAND -> t("by_hand", list(collision), day, closed(collision));
            case EXTENDED -> t("extended", list(collision), day, closed(collision));
            case PAST_MEETING ->
                t("past_meeting", first, day, items.title(collision.items().get(1)));
            case OPENS_EARLY ->
                t("opens_early", first, day, items.title(collision.items().get(1)));
            case ORDER -> t("order", first, day, items.title(collision.items().get(1)));
            case CROWDED -> t("crowded", day, collision.items().size(), list(collision));
            case HALF_DAY -> t("half_day", list(collision), day, why(collision), country(collision.country()));
            case SCHOOL -> t("school", list(collision), day, country(collision.country()));
        };
    }

    String text(MeetingGap gap) {
        return t(
                "gap",
                items.title(gap.from().name()),
                items.title(gap.to().name()),
                gap.days(),
                gap.least(),
                String.join(" + ", gap.merge()));
    }

    private String from(Collision collision) {
        var from = collision.from();
        return from == null ? "" : Dates.date(from, items.language());
    }

    private String closed(Collision collision) {
        return collision.why().isEmpty() ? t("closed") : why(collision);
    }

    private String why(Collision collision) {
        return collision.why().stream()
                .map(why -> items.texts().text(items.language(), "agenda.holiday." + why.code()))
                .collect(Collectors.joining(", "));
    }

    /** Numbers of exercises are short enough to stand in a row. */
    private String list(Collision collision) {
        return collision.items().stream().map(this::brief).collect(Collectors.joining(", "));
    }

    private String brief(String item) {
        return item.matches("E[0-9.]+|MS[0-9]+") ? item : items.title(item);
    }

    private String country(@Nullable Country country) {
        return country == null
                ? ""
                : items.texts()
                        .text(
                                items.language(),
                                "agenda.country." + country.name().toLowerCase(Locale.ROOT));
    }

    private String t(String key, Object... args) {
        return items.texts().text(items.language(), "agenda.collision." + key, args);
    }

    List<String> all(List<Collision> collisions) {
        return collisions.stream().map(this::text).toList();
    }
}
