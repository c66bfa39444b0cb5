package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;

class LoadingThreadTest {

  private static final long LONGEST = 30_000;

  @Test
  void aFaultInAFileIsThrownToWhoAsksForItAndEndsTheThread() throws InterruptedException {
    LoadingThread helper = started("en | Latn | en | language\nde | Latn | de | none");
    assertEquals("en", helper.pack().code());
    KnowledgeException fault = assertThrows(KnowledgeException.class, helper::pack);
    assertEquals(
        "languages.txt:4: files: names de/none.txt, which is not there", fault.getMessage());
    assertThrows(KnowledgeException.class, helper::forms);
    assertEnds(helper);
  }

  @Test
  void aThreadThatNobodyNeedsAnyMoreEnds() throws InterruptedException {
    LoadingThread helper = started("en | Latn | en | language");
    assertEquals("en", helper.pack().code());
    helper.end();
    assertEnds(helper);
  }

  @Test
  void whoIsInterruptedGetsThePackAndStaysInterrupted() throws InterruptedException {
    LoadingThread helper = started("en | Latn | en | language");
    Thread.currentThread().interrupt();
    assertEquals("en", helper.pack().code());
    assertTrue(Thread.interrupted());
    helper.end();
    assertEnds(helper);
  }

  private static LoadingThread started(String list) {
    String text = "[languages]\ncode | script | folder | files\n" + list;
    LoadingThread helper =
        new LoadingThread(KnowledgeFile.parse("languages.txt", text).sections().get(0).rows());
    helper.start();
    return helper;
  }

  private static void assertEnds(LoadingThread helper) throws InterruptedException {
    helper.join(LONGEST);
    assertFalse(helper.isAlive());
  }
}
