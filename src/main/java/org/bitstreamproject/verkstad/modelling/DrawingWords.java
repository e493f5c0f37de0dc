// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;

/** What the drawing editor says by itself: it is written into the page, since no words live in scripts. */
public final class DrawingWords {

    /** Endings of the messages {@code drawing.…}. */
    public static final List<String> KEYS = List.of("""
        toolbar add edit look name connect move delete undo redo zoomIn zoomOut fit close moreTools ok cancel search
        found label nameOf addTitle connectTitle moveTitle nowhere unnamed stands more opened empty failed at
        added named connected moved freed deleted undone redone nothingToUndo nothingToRedo nothingChosen
        nothingToConnect standsNowhere kept noRoom noNext noBefore noOther noLines ways readOnly refused
        notDone dismiss saving saved waiting unsafe expired expiredUnsafe conflict yours insist giveWay typing
        keys keysReading keysFlow keysLines keysEdit keysUndo keysZoom
        attributes reorder retype reconnect split merge paste actions actionsTitle kind lines pasted
        attributesTitle unchanged changed notSaid reorderTitle lastPlace putLast putBefore noOrder
        retypeTitle retyped nothingElse reconnectTitle reconnected from to whichLine onlyElements splitTitle
        first second divided mergeTitle merged noneAlike missing lineTooLong badNumber badPercent keysMore broken
        dropBroken newer given givenStays mine theirs sideOf noMarks markAdded markChanged markMoved markMissing findings
        """.strip().split("\\s+"));

    private DrawingWords() {}
}
