// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.ChosenItem;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** What teachers have added to the courses of the imitations. */
@Dependent
@Transactional
public class AddedLinks {
    private static final int MOST = 60;
    private final EntityManager em;
    private final Gradebook gradebook;

    @Inject
    public AddedLinks(EntityManager em, Gradebook gradebook) {
        this.em = em;
        this.gradebook = gradebook;
    }

    /** The imitation with the added activities of the course it is seen with. */
    Moodle in(Moodle moodle) {
        var added = em.createQuery(
                        "select l from DemoLink l where l.site = :site and l.course = :course order by l.id",
                        AddedLink.class)
                .setParameter("site", moodle.key())
                .setParameter("course", moodle.course().id())
                .getResultList();
        var links = new ArrayList<>(moodle.links());
        added.forEach(link -> links.add(link.link(base(moodle))));
        return moodle.with(moodle.course(), links);
    }

    /** Saves them as activities, with a column where the tool asked for one; those of made courses have no grades. */
    void add(Moodle moodle, List<ChosenItem> items, boolean legacy) {
        for (var item : items.subList(0, Math.min(items.size(), MOST))) {
            var maximum = item.maximum();
            var graded = maximum != null && base(moodle) == 0;
            var link = new AddedLink(moodle.key(), moodle.course().id(), item, legacy, graded);
            em.persist(link);
            em.flush();
            if (graded && maximum != null) column(moodle, link, item, maximum);
        }
    }

    private void column(Moodle moodle, AddedLink link, ChosenItem item, BigDecimal maximum) {
        var instance = link.link(base(moodle)).activity().instance();
        gradebook.add(LineItem.ofActivity(moodle.key(), instance, item, maximum));
    }

    private static long base(Moodle moodle) {
        return moodle.course().id() < MadeCourse.FIRST ? 0 : moodle.course().id() * MadeCourses.LINKS_PER_COURSE;
    }
}
