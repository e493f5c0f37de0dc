// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.research.ConsentState;
import org.bitstreamproject.verkstad.research.ConsentText;
import org.bitstreamproject.verkstad.research.DecideConsent;
import org.bitstreamproject.verkstad.shared.web.Texts;

/**
 * Brings the invented edition into the middle of its course, once: whatever people do in the demo afterwards stays. Every
 * step is a use case with a transaction of its own.
 */
@Dependent
public class InventedEdition {
    private final InventPeople people;
    private final InventCases cases;
    private final InventQuizzes quizzes;
    private final InventPolls polls;
    private final InventReviews reviews;
    private final InventProgress progress;
    private final InventMeetings meetings;
    private final DecideConsent consent;
    private final Texts texts;
    private final Cases stored;

    @Inject
    public InventedEdition(
            InventPeople people,
            InventCases cases,
            InventQuizzes quizzes,
            InventPolls polls,
            InventReviews reviews,
            InventProgress progress,
            InventMeetings meetings,
            DecideConsent consent,
            Texts texts,
            Cases stored) {
        this.people = people;
        this.cases = cases;
        this.quizzes = quizzes;
        this.polls = polls;
        this.reviews = reviews;
        this.progress = progress;
        this.meetings = meetings;
        this.consent = consent;
        this.texts = texts;
        this.stored = stored;
    }

    /** Does nothing when the edition has cases already. */
    public void invent(List<Moodle> moodles) {
        var script = Script.read();
        var cast = people.cast(script, moodles);
        var edition = cast.examiner().edition();
        if (!stored.inEdition(edition).isEmpty()) return;
        people.date(edition);
        var employers = people.employ(script, cast);
        people.grant(cast, employers);
        script.quizzes().forEach((name, right) -> quizzes.invent(cast.one(name), right));
        script.cards()
                .keySet()
                .forEach(name -> polls.introduce(cast.one(name), script.cards().getJsonObject(name)));
        polls.ask(cast, script.poll());
        script.consents().forEach((name, answer) -> consent(cast.one(name), answer));
        script.cases().forEach(kase -> cases.invent(kase, cast, employers));
        meetings.invent(script, cast);
        reviews.open(edition, cast);
        script.ahead().forEach(name -> progress.finish(cast.one(name)));
        script.diligent().forEach(name -> reviews.write(script, cast.one(name)));
    }

    private void consent(Cast.Player player, String answer) {
        var text = ConsentText.in(player.admission().language(), texts);
        consent.answer(player.edition(), player.person(), ConsentState.Answer.valueOf(answer), text);
    }
}
