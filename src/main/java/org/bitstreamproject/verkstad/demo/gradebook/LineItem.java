// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.bitstreamproject.verkstad.demo.moodle.ChosenItem;
import org.jspecify.annotations.Nullable;

/** A column of the gradebook. A coupled one belongs to an activity and was made with it. */
@Entity(name = "DemoLineItem")
@Table(name = "demo_line_item")
public class LineItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "site")
    private String site;

    @Column(name = "link")
    private @Nullable Long link;

    @Column(name = "coupled")
    private boolean coupled;

    @Column(name = "label")
    private String label;

    @Column(name = "maximum")
    private BigDecimal maximum;

    @Column(name = "resource_id")
    private @Nullable String resourceId;

    @Column(name = "tag")
    private @Nullable String tag;

    @SuppressWarnings("NullAway.Init")
    protected LineItem() {}

    private LineItem(String site, @Nullable Long link, boolean coupled, LineItemText text) {
        this.site = site;
        this.link = link;
        this.coupled = coupled;
        this.label = text.label();
        this.maximum = text.maximum();
        this.resourceId = text.resourceId();
        this.tag = text.tag();
    }

    /** The column that comes with a graded activity. */
    /** The column of an activity the tool has described. */
    public static LineItem ofActivity(String site, long link, ChosenItem item, BigDecimal maximum) {
        return new LineItem(site, link, true, new LineItemText(item.title(), maximum, item.resourceId(), item.tag()));
    }

    public static LineItem ofActivity(String site, long link, String title, BigDecimal maximum) {
        return new LineItem(site, link, true, new LineItemText(title, maximum, null, null));
    }

    /** A column the tool asked for. */
    public static LineItem ofTool(String site, @Nullable Long link, LineItemText text) {
        return new LineItem(site, link, false, text);
    }

    /** What the tool may change; the link stays. */
    public void rename(LineItemText text) {
        label = text.label();
        maximum = text.maximum();
        resourceId = text.resourceId();
        tag = text.tag();
    }

    public long id() {
        return id;
    }

    public @Nullable Long link() {
        return link;
    }

    public boolean coupled() {
        return coupled;
    }

    public String label() {
        return label;
    }

    public BigDecimal maximum() {
        return maximum;
    }

    public String resourceId() {
        return Objects.requireNonNullElse(resourceId, "");
    }

    public String tag() {
        return Objects.requireNonNullElse(tag, "");
    }
}
