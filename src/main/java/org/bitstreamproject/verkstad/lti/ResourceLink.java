// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.services.Scores;
import org.jspecify.annotations.Nullable;

/** An activity in an LMS course that opens us, with the grade services its newest launch named. */
@Entity(name = "ResourceLink")
@Table(name = "resource_link")
class ResourceLink {
    private static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "context_id")
    private long contextId;

    @Column(name = "lms_link_id")
    private String lmsLinkId = "";

    @Column(name = "content_key")
    private String contentKey = "";

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "registration_id")
    private long registrationId;

    @Column(name = "outcome_url")
    private @Nullable String outcomeUrl;

    @Column(name = "line_item")
    private @Nullable String lineItem;

    @Column(name = "line_items")
    private @Nullable String lineItems;

    @Column(name = "scopes")
    private String scopes = "";

    @Column(name = "seen_at")
    private Instant seenAt = Instant.EPOCH;

    @Version
    @Column(name = "v")
    private int v;

    protected ResourceLink() {}

    ResourceLink(long contextId, String lmsLinkId) {
        this.contextId = contextId;
        this.lmsLinkId = lmsLinkId;
    }

    /** What a launch tells of the link it came through, as it is kept. */
    record Told(
            long registration,
            String contentKey,
            @Nullable String title,
            @Nullable String outcomeUrl,
            @Nullable String lineItem,
            @Nullable String lineItems,
            String scopes) {
        static Told by(Launch launch) {
            Launch.Services services = launch.services();
            return new Told(
                    launch.registration().value(),
                    launch.contentKey(),
                    launch.link().title(),
                    fitting(services.outcomeUrl()),
                    fitting(services.lineItem()),
                    fitting(services.lineItems()),
                    joined(services.scopes()));
        }
    }

    /** True when this launch tells something the row does not know yet. */
    boolean differsFrom(Launch launch) {
        var known = new Told(registrationId, contentKey, title, outcomeUrl, lineItem, lineItems, scopes);
        return !known.equals(Told.by(launch));
    }

    /** Takes over what the launch says; an address that is gone from the launch is gone. */
    void follow(Launch launch, Instant now) {
        Told told = Told.by(launch);
        registrationId = told.registration();
        contentKey = told.contentKey();
        title = told.title();
        outcomeUrl = told.outcomeUrl();
        lineItem = told.lineItem();
        lineItems = told.lineItems();
        scopes = told.scopes();
        seenAt = now;
    }

    long id() {
        return id == null ? 0 : id;
    }

    RegistrationId registration() {
        return new RegistrationId(registrationId);
    }

    @Nullable String outcomeUrl() {
        return outcomeUrl;
    }

    long contextId() {
        return contextId;
    }

    @Nullable String lineItem() {
        return lineItem;
    }

    boolean takesScores() {
        return lineItem != null && Set.of(scopes.split(" ")).contains(Scores.SCORE_SCOPE);
    }

    /** Sorted and cut at whole names, so that the same scopes always give the same text. */
    private static String joined(Set<String> names) {
        var text = new StringBuilder();
        names.stream().sorted().forEach(name -> {
            if (text.length() + name.length() < LONGEST) {
                text.append(text.isEmpty() ? "" : " ").append(name);
            }
        });
        return text.toString();
    }

    private static @Nullable String fitting(@Nullable String address) {
        return address == null || address.length() > LONGEST ? null : address;
    }
}
