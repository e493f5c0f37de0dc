// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.edition;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bitstreamproject.verkstad.review.Annotate;
import org.bitstreamproject.verkstad.review.AnnotateReview;
import org.bitstreamproject.verkstad.review.ListReviews;
import org.bitstreamproject.verkstad.review.OpenRound;
import org.bitstreamproject.verkstad.review.WriteReview;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** Opens the first round and writes the reviews of those who are done; one more has begun. */
@Dependent
public class InventReviews {
    private static final String ROUND = "R1";
    private static final long SEED = 20261121;

    private final OpenRound open;
    private final ListReviews list;
    private final WriteReview write;
    private final AnnotateReview annotate;

    @Inject
    public InventReviews(OpenRound open, ListReviews list, WriteReview write, AnnotateReview annotate) {
        this.open = open;
        this.list = list;
        this.write = write;
        this.annotate = annotate;
    }

    void open(EditionId edition, Cast cast) {
        open.open(new OpenRound.Order(
                edition, ROUND, SEED, "", true, cast.examiner().person()));
    }

    /** The person's first review, finished; a second one is begun and left. */
    void write(Script script, Cast.Player player) {
        var random = new Random(SEED + player.enrolment().value());
        var given = list.of(player.session()).given();
        for (var review : given) {
            if (review.state() != ListReviews.GivenState.TO_DO) continue;
            var finish = review.equals(given.get(0));
            write.saveAll(review.uid(), player.enrolment(), edits(script, player, random, finish));
            if (finish) {
                annotate(script, player, review.uid());
                write.complete(review.uid(), player.enrolment());
            }
        }
    }

    private void annotate(Script script, Cast.Player player, String review) {
        var notes = script.reviewWords(player.admission().language()).getJsonArray("notes");
        for (var note : notes.getValuesAs(JsonObject.class)) {
            var typed = new Annotate.Typed(
                    "D1",
                    note.getString("at"),
                    note.getString("kind"),
                    note.getString("text"),
                    "",
                    UUID.randomUUID().toString());
            annotate.write(player.session(), review, typed);
        }
    }

    private static List<WriteReview.Edit> edits(Script script, Cast.Player player, Random random, boolean all) {
        var words = script.reviewWords(player.admission().language());
        var reasons = words.getJsonArray("K1");
        var level = new WriteReview.Edit("K1.level", Integer.toString(1 + random.nextInt(3)), 0);
        var reason = new WriteReview.Edit("K1.reason", reasons.getString(random.nextInt(reasons.size())), 0);
        if (!all) return List.of(level, reason);
        var others = words.getJsonArray("K2");
        return List.of(
                level,
                reason,
                new WriteReview.Edit("K1.pointer", "field:B2", 0),
                new WriteReview.Edit("K2.level", Integer.toString(1 + random.nextInt(2)), 0),
                new WriteReview.Edit("K2.reason", others.getString(random.nextInt(others.size())), 0),
                new WriteReview.Edit("K2.pointer", "model:D1/a4", 0),
                new WriteReview.Edit("P1", words.getString("P1"), 0),
                new WriteReview.Edit("P2", words.getString("P2"), 0),
                new WriteReview.Edit("P3", words.getString("P3"), 0));
    }
}
