package org.multivector.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;

/**
 * Text without meaning in the shape of news: common words by Zipf's law, made-up words and made-up
 * proper names among them, and now and then a form of the gazetteer.
 *
 * <p>The same seed gives the same text on every machine.
 */
final class GeneratedNews {

  /** Words made up per language from the letters of its common ones. */
  private static final int INVENTED = 4000;

  private static final Map<String, String> COMMON =
      Map.of(
          "en",
          "the of to and in a that for on with is as by at from was it has said an be will its not"
              + " are have which this their would been were his after more who but or also he about"
              + " government minister president country trade talks between agreement two new"
              + " first year people state other under over security council economic cooperation"
              + " during against could should through international support development meeting"
              + " statement officials region border energy export market",
          "ru",
          "и в не на что с по за как из от к для о его это но также был при до после между или"
              + " который были будет более года страны заявил президент министр правительства"
              + " переговоры соглашение двух новый первый люди под над безопасности совет"
              + " экономического сотрудничества во время против могли через международных"
              + " поддержки развития встречи заявление чиновники региона границы энергетики рынка",
          "kk",
          "және мен бен бұл үшін деп туралы бойынша арасында кейін болды болып табылады еді екі"
              + " жаңа бірінші жыл халық мемлекет басқа қауіпсіздік кеңесі экономикалық"
              + " ынтымақтастық кезінде қарсы арқылы халықаралық қолдау даму кездесу мәлімдеме"
              + " өңір шекара энергетика нарық президент министр үкімет келіссөздер келісім сауда",
          "tr",
          "ve bir bu için ile da de olarak daha çok sonra gibi kadar olan arasında göre ancak ise"
              + " hükümet bakan cumhurbaşkanı ülke ticaret görüşme anlaşma iki yeni ilk yıl halk"
              + " devlet diğer güvenlik konseyi ekonomik iş birliği sırasında karşı uluslararası"
              + " destek kalkınma toplantı açıklama yetkililer bölge sınır enerji ihracat piyasa",
          "kk-Latn",
          "jäne men ben bul üşin dep turaly boiynşa arasynda keiin boldy bolyp tabylady edi eki"
              + " jaña birinşi jyl halyq memleket basqa qauıpsizdik keñesi ekonomikalyq"
              + " yntymaqtastyq kezinde qarsy arqyly halyqaralyq qoldau damu kezdesu mälimdeme"
              + " öñir şekara energetika naryq prezident ministr ükimet kelissözder kelisim sauda",
          "fr",
          "le la les de des du et en à un une que pour dans sur avec est par au il ne se qui plus"
              + " pas aux a été ont son ses cette entre deux après mais ou gouvernement ministre"
              + " président pays commerce accord nouveau premier année peuple autre sécurité"
              + " conseil économique coopération pendant contre international soutien"
              + " développement réunion déclaration responsables région frontière énergie marché",
          "zh",
          "的 一 是 在 和 了 有 不 为 这 人 上 个 国 我 以 要 他 时 来 用 们 生 到 作 地 于 出 就"
              + " 分 对 成 会 可 主 发 年 动 同 工 也 能 下 过 子 说 产 种 面 而 方 后 多 定 行 学"
              + " 法 所 民 得 经 十 三 之 进 着 等 部 度 家 电 力 里 如 水 化 高 自 二 理 起 小 物"
              + " 现 实 加 量 都 两 体 制 机 当 使 点 从 业 本 去 把 性 好 应 开 它 合 还 因 由 其");

  private final String language;
  private final SplittableRandom random;
  private final List<String> words;
  private final List<String> names;
  private final String gap;
  private final String comma;
  private final String stop;

  GeneratedNews(Gazetteer gazetteer, String language, long seed) {
    this.language = language;
    this.random = new SplittableRandom(seed);
    boolean spaced = !language.equals("zh");
    this.gap = spaced ? " " : "";
    this.comma = spaced ? ", " : "，";
    this.stop = spaced ? ". " : "。";
    List<String> common = List.of(COMMON.getOrDefault(language, "").split(" "));
    this.words = new ArrayList<>(common);
    for (int i = 0; i < INVENTED; i++) {
      words.add(invented(common, spaced));
    }
    this.names = new ArrayList<>(gazetteer.forms(language));
    Collections.shuffle(names, new Random(seed));
  }

  /** Articles of about 3,000 characters each with at least so many characters in all. */
  List<Article> articles(long characters) {
    List<Article> articles = new ArrayList<>();
    long made = 0;
    while (made < characters) {
      StringBuilder text = new StringBuilder(3200);
      while (text.length() < 3000) {
        sentence(text);
      }
      made += text.length();
      articles.add(
          Article.of(language + articles.size(), text.toString().strip()).withLanguage(language));
    }
    return articles;
  }

  private void sentence(StringBuilder text) {
    int length = 8 + random.nextInt(22);
    for (int i = 0; i < length; i++) {
      double draw = random.nextDouble();
      String word = words.get(rank(words.size()));
      if (draw < .03) {
        word = names.get(rank(names.size()));
      } else if (draw < .1 || i == 0) {
        word = capital(word);
      }
      text.append(word);
      text.append(i + 1 == length ? stop : random.nextInt(12) == 0 ? comma : gap);
    }
  }

  /** A rank from Zipf's law, drawn by inverting its continuous form. */
  private int rank(int size) {
    return (int) (Math.pow(size + 1.0, random.nextDouble()) - 1);
  }

  /** The head of one word with the tail of another, or a row of characters. */
  private String invented(List<String> common, boolean spaced) {
    String one = common.get(random.nextInt(common.size()));
    String other = common.get(random.nextInt(common.size()));
    if (!spaced) {
      return one + other;
    }
    int head = (one.length() + 1) / 2 + random.nextInt(2);
    return one.substring(0, Math.min(head, one.length())) + other.substring(other.length() / 2);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
