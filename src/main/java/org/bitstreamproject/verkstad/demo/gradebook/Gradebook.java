// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.gradebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Columns, cells and arrivals of the imitations, by site key. */
@Dependent
public class Gradebook {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Gradebook(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public List<LineItem> columns(String site) {
        return em.createQuery("select i from DemoLineItem i where i.site = :site order by i.id", LineItem.class)
                .setParameter("site", site)
                .getResultList();
    }

    public Optional<LineItem> column(String site, long id) {
        return columns(site).stream().filter(item -> item.id() == id).findFirst();
    }

    /** The one column of a link; nothing when it has none or several, and Moodle then names none in a launch. */
    public Optional<LineItem> columnOf(String site, long link) {
        var items = columns(site).stream()
                .filter(item -> item.link() != null && item.link() == link)
                .toList();
        return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    }

    /** The column that came with the activity, which is the one Basic Outcomes write to. */
    public Optional<LineItem> activityColumn(String site, long link) {
        return columns(site).stream()
                .filter(item -> item.coupled() && item.link() != null && item.link() == link)
                .findFirst();
    }

    public LineItem add(LineItem item) {
        em.persist(item);
        em.flush();
        return item;
    }

    /** Removes the column with every grade in it. */
    public void remove(LineItem item) {
        em.createQuery("delete from DemoGrade c where c.lineItem = :item")
                .setParameter("item", item.id())
                .executeUpdate();
        em.remove(item);
    }

    public List<Cell> cells(String site) {
        return em.createQuery(
                        "select c from DemoGrade c, DemoLineItem i where i.id = c.lineItem and i.site = :site order by c.user",
                        Cell.class)
                .setParameter("site", site)
                .getResultList();
    }

    public List<Cell> cellsOf(LineItem item) {
        return em.createQuery("select c from DemoGrade c where c.lineItem = :item order by c.user", Cell.class)
                .setParameter("item", item.id())
                .getResultList();
    }

    public Optional<Cell> cell(LineItem item, long user) {
        return cellsOf(item).stream().filter(cell -> cell.user() == user).findFirst();
    }

    /** The person's cell, made empty when there is none yet. */
    public Cell openCell(LineItem item, long user) {
        return cell(item, user).orElseGet(() -> {
            var cell = new Cell(item.id(), user, clock.instant());
            em.persist(cell);
            return cell;
        });
    }

    public void note(String site, Arrival.Message message, String answer) {
        em.persist(new Arrival(site, message, answer, clock.instant()));
    }

    /** What the tool has sent, newest first. */
    public List<Arrival> arrivals(String site, int most) {
        return em.createQuery("select a from DemoArrival a where a.site = :site order by a.id desc", Arrival.class)
                .setParameter("site", site)
                .setMaxResults(most)
                .getResultList();
    }

    /** A grade brought from the sender's maximum to the column's and held within it, as Moodle does. */
    public static BigDecimal rescaled(BigDecimal given, BigDecimal givenMaximum, BigDecimal maximum) {
        if (givenMaximum.signum() == 0) return BigDecimal.ZERO;
        var scaled = given.multiply(maximum).divide(givenMaximum, 5, RoundingMode.HALF_UP);
        return scaled.max(BigDecimal.ZERO).min(maximum);
    }
}
