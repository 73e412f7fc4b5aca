/* bench.c - words a second of the whole pipeline and of each stage, and peak memory
 *
 *   bench [-r RUNS] [-m MEGABYTES] FILE...
 *
 * The files are read in turn until there are that many megabytes. Three things are timed, each the median of RUNS runs
 * on one core: every file as an article of its own, all of them as one text, and the stages of that one text.
 */
#define _XOPEN_SOURCE 700

#include "document.h"

#include "engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS 99

typedef struct text {
    char *bytes;
    size_t length;
} text;

#define N_STAGES WS_STAGE_COUNT

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "bench: %s%s%s\n", what, detail ? ": " : "", detail ? detail : "");
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int count) {
    qsort(values, (size_t)count, sizeof *values, by_value);
    return values[count / 2];
}

static text read_file(const char *path) {
    text t = {NULL, 0};
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        fail("cannot read", path);
    long length = ftell(file);
    rewind(file);
    t.length = length > 0 ? (size_t)length : 0;
    t.bytes = malloc(t.length + 1);
    if (!t.bytes || fread(t.bytes, 1, t.length, file) != t.length)
        fail("cannot read", path);
    fclose(file);
    return t;
}

/* The articles in turn, with an empty line between, until there are `size` bytes. */
static text join(const text *articles, int count, size_t size, int *used) {
    text all = {NULL, 0};
    size_t capacity = size;
    for (int i = 0; i < count; i++)
        capacity += articles[i].length + 2;
    all.bytes = malloc(capacity);
    if (!all.bytes)
        fail("out of memory", NULL);
    *used = 0;
    while (all.length < size) {
        const text *next = &articles[(*used)++ % count];
        memcpy(all.bytes + all.length, next->bytes, next->length);
        memcpy(all.bytes + all.length + next->length, "\n\n", 2);
        all.length += next->length + 2;
    }
    return all;
}

static ws_document *annotate(const ws_engine *engine, text t) {
    ws_document *document = NULL;
    ws_error error = {0};
    if (ws_annotate(engine, t.bytes, t.length, &document, &error) != WS_OK)
        fail("cannot annotate", error.message);
    return document;
}

/* Run the stages over a text one by one and add the time of each to `seconds`. */
static ws_document *run_stages(const ws_engine *engine, text t, double seconds[N_STAGES]) {
    const ws_allocator *allocator = ws_engine_allocator(engine);
    ws_document *document = allocator->resize(allocator->context, NULL, 0, sizeof *document);
    if (!document)
        fail("out of memory", NULL);
    memset(document, 0, sizeof *document);
    ws_arena_init(&document->arena, *allocator);
    document->engine = engine;
    document->text = t.bytes;
    document->length = (uint32_t)t.length;
    for (size_t i = 0; i < N_STAGES; i++) {
        double start = now();
        if (ws_stages[i].run(document, NULL) != WS_OK)
            fail("a stage failed", ws_stages[i].name);
        seconds[i] = now() - start;
    }
    return document;
}

/* The median, and the best beside it: the clock of a shared machine swings, and the best is what the code costs. */
static void print_rate(const char *name, double words, double *seconds, int runs) {
    double middle = median(seconds, runs), best = seconds[0]; /* the median has put them in order */
    printf("  %-34s %6.2f M words/s  %7.1f ns a word  (best %.2f M)\n", name, words / middle * 1e-6,
           middle / words * 1e9, words / best * 1e-6);
}

/* Every article by itself, as an editor and the command-line program see them. */
static void time_articles(const ws_engine *engine, const text *articles, int count, int used, int runs) {
    double seconds[MAX_RUNS];
    uint64_t words = 0;
    for (int run = 0; run < runs; run++) {
        words = 0;
        double start = now();
        for (int i = 0; i < used; i++) {
            ws_document *document = annotate(engine, articles[i % count]);
            words += ws_document_words(document);
            ws_document_free(document);
        }
        seconds[run] = now() - start;
    }
    char name[64];
    snprintf(name, sizeof name, "%d articles, one by one", used);
    print_rate(name, (double)words, seconds, runs);
}

static void time_whole(const ws_engine *engine, text all, int runs) {
    double seconds[MAX_RUNS];
    double words = 0, memory = 0;
    for (int run = 0; run < runs; run++) {
        double start = now();
        ws_document *document = annotate(engine, all);
        seconds[run] = now() - start;
        words = ws_document_words(document);
        memory = (double)ws_document_memory(document);
        ws_document_free(document);
    }
    print_rate("the same as one text", words, seconds, runs);
    printf("  %-34s %6.1f MB, %.1f times the text\n", "memory of that document", memory * 1e-6,
           memory / (double)all.length);
}

static void time_stages(const ws_engine *engine, text all, int runs) {
    static double seconds[N_STAGES][MAX_RUNS];
    double words = 0, total = 0, stage[N_STAGES];
    for (int run = 0; run < runs; run++) {
        ws_document *document = run_stages(engine, all, stage);
        words = ws_document_words(document);
        ws_document_free(document);
        for (size_t i = 0; i < N_STAGES; i++)
            seconds[i][run] = stage[i];
    }
    for (size_t i = 0; i < N_STAGES; i++)
        total += stage[i] = median(seconds[i], runs);
    printf("by stage\n");
    for (size_t i = 0; i < N_STAGES; i++)
        printf("  %-34s %6.2f M words/s  %7.1f ns a word  %5.1f %%\n", ws_stages[i].name, words / stage[i] * 1e-6,
               stage[i] / words * 1e9, 100 * stage[i] / total);
}

static void print_peak(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    double bytes = (double)usage.ru_maxrss;
#else
    double bytes = (double)usage.ru_maxrss * 1024;
#endif
    printf("peak memory of the process           %6.1f MB\n", bytes * 1e-6);
}

int main(int argc, char **argv) {
    int runs = 5, option;
    double megabytes = 8;
    while ((option = getopt(argc, argv, "r:m:")) != -1) {
        if (option == 'r')
            runs = atoi(optarg);
        else if (option == 'm')
            megabytes = atof(optarg);
        else
            return 2;
    }
    int count = argc - optind;
    if (count < 1 || runs < 1 || runs > MAX_RUNS || !(megabytes > 0 && megabytes <= 900))
        fail("usage: bench [-r 1..99] [-m 0..900] FILE...", NULL);

    text *articles = calloc((size_t)count, sizeof *articles);
    if (!articles)
        fail("out of memory", NULL);
    size_t available = 0;
    for (int i = 0; i < count; i++) {
        articles[i] = read_file(argv[optind + i]);
        available += articles[i].length;
    }
    if (!available)
        fail("the files are empty", NULL);
    int used;
    text all = join(articles, count, (size_t)(megabytes * 1e6), &used);
    ws_engine *engine = NULL;
    ws_error error = {0};
    if (ws_engine_new(NULL, NULL, &engine, &error) != WS_OK)
        fail("no engine", error.message);

    printf("whole pipeline, one core, %.1f MB, median of %d\n", (double)all.length * 1e-6, runs);
    time_articles(engine, articles, count, used, runs);
    time_whole(engine, all, runs);
    time_stages(engine, all, runs);
    print_peak();

    ws_engine_free(engine);
    for (int i = 0; i < count; i++)
        free(articles[i].bytes);
    free(articles);
    free(all.bytes);
    return 0;
}
