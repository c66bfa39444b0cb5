/*
 * Hyperscan on the same forms and the same text as MentionBenchmark, on one thread.
 *
 *     cc -O3 -march=native -o hyperscan hyperscan.c -lhs
 *     ./hyperscan forms.txt text.txt [caseless]
 *
 * forms.txt has one form a line, text.txt one article a line, as MentionComparison writes them.
 * Forms are literals. A place counts if it is a whole word; of overlapping ones the leftmost and
 * then the longest counts. By default the literals are matched in their own case, which is the
 * least work; "caseless" matches any case and then asks for a capital where the form has one, which
 * is what the library does.
 */
#include <ctype.h>
#include <hs/hs.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

typedef struct {
  unsigned start, end;
} Span;

static const char **forms;
static size_t *lengths;
static unsigned form_count;
static int caseless;
static Span *spans;
static size_t span_count, span_room;

typedef struct {
  const unsigned char *text;
  unsigned length;
} Article;

static char *slurp(const char *path, size_t *size) {
  FILE *in = fopen(path, "rb");
  if (!in) {
    perror(path);
    exit(1);
  }
  fseek(in, 0, SEEK_END);
  *size = (size_t)ftell(in);
  rewind(in);
  char *all = malloc(*size + 1);
  if (!all || fread(all, 1, *size, in) != *size) {
    fprintf(stderr, "%s: cannot be read\n", path);
    exit(1);
  }
  fclose(in);
  all[*size] = 0;
  return all;
}

/* The code point that starts at p. */
static wint_t at(const unsigned char *p) {
  if (*p < 0x80) return *p;
  if (*p < 0xE0) return (*p & 31) << 6 | (p[1] & 63);
  if (*p < 0xF0) return (*p & 15) << 12 | (p[1] & 63) << 6 | (p[2] & 63);
  return (*p & 7) << 18 | (p[1] & 63) << 12 | (p[2] & 63) << 6 | (p[3] & 63);
}

static int is_word(const unsigned char *p) { return *p < 0x80 ? isalnum(*p) : iswalnum(at(p)); }

static int whole(const Article *a, unsigned start, unsigned end) {
  const unsigned char *t = a->text;
  if (start > 0) {
    unsigned before = start - 1;
    while (before > 0 && (t[before] & 0xC0) == 0x80) before--;
    if (t[before] == '@' || is_word(t + before)) return 0;
  }
  if (end == a->length) return 1;
  if (is_word(t + end)) return 0;
  /* "kazakhstan.kz", as in an address. */
  return !(t[end] == '.' && t[end - 1] != '.' && end + 1 < a->length && islower(t[end + 1]));
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                    void *context) {
  (void)from;
  (void)flags;
  const Article *a = context;
  unsigned end = (unsigned)to, start = end - (unsigned)lengths[id];
  if (!whole(a, start, end)) return 0;
  if (caseless) {
    const char *form = forms[id];
    for (size_t i = 0; i < lengths[id]; i++)
      if (isupper((unsigned char)form[i]) && !isupper(a->text[start + i])) return 0;
  }
  if (span_count == span_room) {
    span_room = span_room ? 2 * span_room : 1024;
    spans = realloc(spans, span_room * sizeof *spans);
    if (!spans) exit(1);
  }
  /* Matches come in the order of their ends: nearly sorted by start. */
  size_t k = span_count++;
  while (k > 0 && (spans[k - 1].start > start ||
                   (spans[k - 1].start == start && spans[k - 1].end < end))) {
    spans[k] = spans[k - 1];
    k--;
  }
  spans[k].start = start;
  spans[k].end = end;
  return 0;
}

static long count(const hs_database_t *db, hs_scratch_t *scratch, const Article *articles,
                  size_t n) {
  long total = 0;
  for (size_t i = 0; i < n; i++) {
    span_count = 0;
    if (hs_scan(db, (const char *)articles[i].text, articles[i].length, 0, scratch, on_match,
                (void *)(articles + i)) != HS_SUCCESS) {
      fprintf(stderr, "scan failed\n");
      exit(1);
    }
    unsigned last = 0;
    for (size_t k = 0; k < span_count; k++) {
      if (spans[k].start >= last) {
        total++;
        last = spans[k].end;
      }
    }
  }
  return total;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: hyperscan forms.txt text.txt [caseless]\n");
    return 2;
  }
  setlocale(LC_ALL, "C.UTF-8");
  caseless = argc > 3 && strcmp(argv[3], "caseless") == 0;
  size_t form_size, text_size;
  char *form_text = slurp(argv[1], &form_size), *text = slurp(argv[2], &text_size);
  unsigned room = 0;
  for (size_t i = 0; i < form_size; i++) room += form_text[i] == '\n';
  forms = malloc(room * sizeof *forms);
  lengths = malloc(room * sizeof *lengths);
  unsigned *flags = malloc(room * sizeof *flags), *ids = malloc(room * sizeof *ids);
  for (char *line = strtok(form_text, "\n"); line; line = strtok(NULL, "\n")) {
    forms[form_count] = line;
    lengths[form_count] = strlen(line);
    flags[form_count] = caseless ? HS_FLAG_CASELESS : 0;
    ids[form_count] = form_count;
    form_count++;
  }
  size_t n = 0, bytes = 0;
  for (size_t i = 0; i < text_size; i++) n += text[i] == '\n';
  Article *articles = malloc(n * sizeof *articles);
  n = 0;
  for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1) {
    articles[n].text = (unsigned char *)line;
    articles[n].length = (unsigned)(end - line);
    bytes += articles[n++].length;
  }
  hs_database_t *db;
  hs_compile_error_t *error;
  double start = now();
  if (hs_compile_lit_multi(forms, flags, ids, lengths, form_count, HS_MODE_BLOCK, NULL, &db,
                           &error) != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  hs_alloc_scratch(db, &scratch);
  printf("%u forms compiled in %.2f s; %zu articles, %.1f MB\n", form_count, now() - start, n,
         bytes / 1e6);
  double best = 1e9;
  long found = 0;
  for (int run = 0; run < 7; run++) {
    start = now();
    found = count(db, scratch, articles, n);
    double seconds = now() - start;
    if (run >= 2 && seconds < best) best = seconds;
  }
  printf("%ld places; best of five %.1f ms, %.0f MB/s\n", found, best * 1e3, bytes / best / 1e6);
  return 0;
}
