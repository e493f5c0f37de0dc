// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.persistence.PersonalData;

/** A grade message the tool sent and what the imitation answered. Append-only: it shows what came twice. */
@Entity(name = "DemoArrival")
@Table(name = "demo_arrival")
public class Arrival {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "site")
    private String site;

    @Column(name = "happened")
    private Instant at;

    @Column(name = "service")
    private String service;

    @Column(name = "line_item")
    private long lineItem;

    @PersonalData(purpose = "whom a grade message was about; the person is invented")
    @Column(name = "user_id")
    private long user;

    @PersonalData(purpose = "what the grade message said; the person is invented")
    @Column(name = "told")
    private String told;

    @Column(name = "answer")
    private String answer;

    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}

    Arrival(String site, Message message, String answer, Instant at) {
        this.site = site;
        this.at = at;
        this.service = message.service();
        this.lineItem = message.lineItem();
        this.user = message.user();
        this.told = message.told();
        this.answer = answer;
    }

    /** A message about one person's grade in one column, by Basic Outcomes ("BO") or grade services ("AGS"). */
    public record Message(String service, long lineItem, long user, String told) {}

    public Instant at() {
        return at;
    }

    public String service() {
        return service;
    }

    public long lineItem() {
        return lineItem;
    }

    public long user() {
        return user;
    }

    public String told() {
        return told;
    }

    public String answer() {
        return answer;
    }
}
