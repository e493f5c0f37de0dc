// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;
import org.jspecify.annotations.Nullable;

/** The dates one person is to be told of: always from what the person last knew to what holds now. */
@Entity(name = "Notice")
@Table(name = "notice")
class Notice {
    static final String DATES = "dates";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @PersonalData(purpose = "telling a person once what changed")
    @Column(name = "person_id")
    private PersonId person = new PersonId(1);

    @Column(name = "edition_id")
    private EditionId edition = new EditionId(1);

    @Column(name = "notice_key")
    private String key = DATES;

    @Column(name = "params")
    private String params = "{\"changes\":[]}";

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @PersonalData(purpose = "not telling a person twice")
    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Version
    @Column(name = "v")
    private int v;

    protected Notice() {}

    Notice(PersonId person, EditionId edition) {
        this.person = person;
        this.edition = edition;
    }

    PersonId person() {
        return person;
    }

    /** Adds to what is unseen; what comes back to the date it had is no change any more. */
    void tell(List<Moved> moved, Instant now) {
        var all = new LinkedHashMap<String, Moved>();
        unseen().forEach(change -> all.put(change.item(), change));
        for (var change : moved) {
            var known = all.get(change.item());
            all.put(change.item(), new Moved(change.item(), known == null ? change.from() : known.from(), change.to()));
        }
        all.values().removeIf(change -> change.from().equals(change.to()));
        var changes = Json.createArrayBuilder();
        all.values().stream()
                .sorted(Comparator.comparing(Moved::to))
                .map(change -> Json.createObjectBuilder()
                        .add("item", change.item())
                        .add("from", change.from().toString())
                        .add("to", change.to().toString()))
                .forEach(changes::add);
        params = Json.createObjectBuilder().add("changes", changes).build().toString();
        madeAt = now;
        seenAt = all.isEmpty() ? now : null;
    }

    List<Moved> unseen() {
        if (seenAt != null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(params))) {
            return reader.readObject().getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                    .map(change -> new Moved(
                            change.getString("item"),
                            LocalDate.parse(change.getString("from")),
                            LocalDate.parse(change.getString("to"))))
                    .toList();
        }
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
