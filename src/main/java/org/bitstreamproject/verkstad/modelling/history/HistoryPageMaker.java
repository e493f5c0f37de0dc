// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.history;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.modelling.ModelEntry;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.shared.domain.FaultLog;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Puts together what the history of a model shows. */
@Dependent
class HistoryPageMaker {

    private static final int AT_ONCE = 50;
    /** So many of the named versions, the newest, are drawn. */
    private static final int DRAWN = 6;

    private static final Set<String> DONE = Set.of("restored", "named");

    private final ModelStore store;
    private final ModelPicture picture;
    private final People people;
    private final Texts texts;

    @Inject
    HistoryPageMaker(ModelStore store, ModelPicture picture, People people, Texts texts) {
        this.store = store;
        this.picture = picture;
        this.people = people;
        this.texts = texts;
    }

    /**
     * What the address of the page asks for.
     *
     * @param from number of the newest version to show, 0 for all
     * @param restore the one to be put back, 0 for none
     */
    record Asked(int from, int restore, String done) {}

    /** What was wrong with a form. @param typed what stood in its fields */
    record Refused(FieldErrors errors, Map<String, String> typed) {

        static final Refused NOTHING = new Refused(FieldErrors.NONE, Map.of());
    }

    HistoryPage page(SessionInfo reader, EditModel.Seen seen, Asked asked, Refused refused) {
        var uid = seen.version().uid();
        int head = seen.version().number();
        var entries = store.history(uid, asked.from() == 0 ? head : Math.min(asked.from(), head), AT_ONCE);
        int last = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number();
        boolean names = mayKnowNames(reader, seen, entries);
        return new HistoryPage(
                uid,
                head,
                seen.context(),
                entries.stream().map(entry -> row(entry, names)).toList(),
                named(reader, uid, names),
                last > 1 ? last - 1 : 0,
                restore(reader, seen, asked.restore()),
                refused.errors(),
                refused.typed(),
                asked.from(),
                DONE.contains(asked.done()) ? asked.done() : "");
    }

    /** Those who write the model, and their teachers; a reviewer may not be told whose work it is. */
    private static boolean mayKnowNames(SessionInfo reader, EditModel.Seen seen, List<ModelEntry> entries) {
        return reader.is(Role.TEACHER, Role.ASSISTANT)
                || seen.context().writable()
                || entries.stream().anyMatch(entry -> entry.author().equals(reader.person()));
    }

    private List<HistoryPage.Named> named(SessionInfo reader, String uid, boolean names) {
        var named = new ArrayList<HistoryPage.Named>();
        for (var entry : store.named(uid)) {
            var drawn = named.size() < DRAWN ? thumbnail(reader, uid, entry.number()) : "";
            named.add(new HistoryPage.Named(row(entry, names), drawn));
        }
        return named;
    }

    /** Empty for one that cannot be read: it is listed all the same. */
    private String thumbnail(SessionInfo reader, String uid, int number) {
        try {
            return picture.thumbnail(store.version(uid, number).model(), reader.language());
        } catch (UnreadableModel damaged) {
            FaultLog.tell(damaged);
            return "";
        }
    }

    private HistoryPage.@Nullable Restore restore(SessionInfo reader, EditModel.Seen seen, int number) {
        if (number < 1 || number >= seen.version().number() || !seen.context().writable()) {
            return null;
        }
        var older = store.version(seen.version().uid(), number).model();
        return new HistoryPage.Restore(number, picture.svg(older, reader.language()));
    }

    private HistoryPage.Row row(ModelEntry entry, boolean names) {
        var known = "modelling.history.what." + entry.command();
        return new HistoryPage.Row(
                entry.number(),
                texts.has(known) ? known : "modelling.history.what.change",
                names ? people.nameOf(entry.author()) : "",
                entry.at(),
                entry.title(),
                entry.contentNo() == entry.number() ? 0 : entry.contentNo());
    }
}
